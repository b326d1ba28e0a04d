import { parseArgs } from "node:util";
import type { Files } from "#app/platform/files.ts";
import { s3AddressOf } from "#app/platform/files-address.ts";
import { namedFiles } from "#db/kept-files.ts";
import { ArgumentProblem } from "./arguments.ts";
import type { Cli, CliCommand } from "./command.ts";

type Moved = { copied: number; already: number; broken: number; removed: number };

const noteEvery = 500;

/** Carries every file to another store. What is there already is passed over, so a run that broke off goes on. */
export const filesMoveCommand: CliCommand = {
  usage: "--to FOLDER|s3://… [--remove]",
  about: "cli.about.files-move",
  details: "files.move-details",
  async run(cli, args) {
    const options = { to: { type: "string" }, remove: { type: "boolean" } } as const;
    const { to, remove = false } = parseArgs({ args, options }).values;
    if (!to) throw new ArgumentProblem(cli.t("files.target-needed"));
    const address = to.startsWith("s3:") ? s3AddressOf(to) : undefined;
    if (typeof address === "string") throw new ArgumentProblem(`--to: ${address}`);
    const deps = await cli.openAsItIs();
    const target = cli.filesAt(to);
    const fault = await target.check();
    if (fault) {
      cli.note(cli.t(`files.fault.${fault}`));
      return 1;
    }
    const moved = await move(cli, deps.files, target, remove);
    cli.say(cli.t("files.moved", moved));
    const absent = await absentFrom(target, await namedFiles(deps.db.read));
    if (absent > 0) cli.note(cli.t("files.absent", { absent }));
    else cli.say(cli.t("files.now-set", { to }));
    return moved.broken + absent === 0 ? 0 : 1;
  },
};

async function move({ t, note }: Cli, source: Files, target: Files, remove: boolean): Promise<Moved> {
  const moved: Moved = { copied: 0, already: 0, broken: 0, removed: 0 };
  for await (const { digest, size } of source.list()) {
    const there = (await target.size(digest)) === size;
    if (there) moved.already++;
    else if (await copied(source, target, digest)) moved.copied++;
    else {
      moved.broken++;
      note(t("files.broken", { digest }));
      continue;
    }
    if (remove) {
      await source.remove(digest);
      moved.removed++;
    }
    if ((moved.copied + moved.already) % noteEvery === 0) note(t("files.moving", moved));
  }
  return moved;
}

/** False when the bytes are not what the name says: nothing of them stays at the target. */
async function copied(source: Files, target: Files, digest: string): Promise<boolean> {
  const file = await source.open(digest);
  if (!file) return true;
  const kept = await target.putStream(file.stream);
  if (kept.digest === digest) return true;
  await target.remove(kept.digest);
  return false;
}

async function absentFrom(target: Files, digests: Iterable<string>): Promise<number> {
  let absent = 0;
  for (const digest of digests) if ((await target.size(digest)) === undefined) absent++;
  return absent;
}
