import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ArgumentProblem } from "../arguments.ts";
import type { Cli, CliCommand } from "../command.ts";
import { countsOf } from "./backup-command.ts";
import { judgeRestored } from "./judge-restored.ts";
import { readArchive } from "./read-archive.ts";
import { identitiesFrom, passphraseFrom, type Seal } from "./sealing.ts";
import { tellProblem } from "./tell-problem.ts";

/** What an empty place for a portal may hold already. */
const harmless = ["secret", "keys", "spool"];

export const restoreCommand: CliCommand = {
  usage: "FILE [--to FOLDER] [--identity FILE] [--passphrase-file FILE] [--json]",
  about: "cli.about.restore",
  details: "backup.restore-details",
  async run(cli, args) {
    const { path, to, seal, json } = await restoreArguments(cli, args);
    const target = resolve(to ?? cli.database().folder);
    const there = (await readdir(target).catch(() => [])).filter((name) => !harmless.includes(name));
    if (there.length > 0) {
      cli.note(cli.t("backup.not-empty", { target, there: there.slice(0, 5).join(", ") }));
      return 1;
    }
    await mkdir(dirname(target), { recursive: true });
    return await inFolderBeside(target, (staging) => unpack(cli, { path, seal, json, staging, target }));
  },
};

export const verifyBackupCommand: CliCommand = {
  usage: "FILE [--identity FILE] [--passphrase-file FILE] [--json]",
  about: "cli.about.backup-verify",
  details: "backup.verify-details",
  async run(cli, args) {
    const { path, seal, json } = await restoreArguments(cli, args);
    return await inFolderBeside(resolve(path), (staging) => unpack(cli, { path, seal, json, staging }));
  },
};

type Unpacking = { path: string; seal: Seal; json: boolean; staging: string; target?: string };

/** Unpacks and judges; only what is as its manifest says is put into its place. */
async function unpack(cli: Cli, { path, seal, json, staging, target }: Unpacking): Promise<number> {
  const { t, say, note } = cli;
  try {
    const read = await readArchive(path, seal, staging);
    const differences = await judgeRestored(staging, read);
    for (const { what, particulars } of differences) note(t(`backup.differs.${what}`, particulars));
    if (differences.length > 0) {
      note(t("backup.not-restored"));
      return 1;
    }
    const { manifest } = read;
    for (const digest of manifest.files.missing) note(t("backup.missing-then", { digest }));
    if (target) await putInPlace(staging, target);
    const words = target ? "backup.restored" : "backup.verified";
    say(
      json
        ? JSON.stringify({ path, target, ...manifest })
        : t(words, { path, target: target ?? "", ...countsOf(manifest) }),
    );
    return 0;
  } catch (error) {
    return tellProblem(cli, error);
  }
}

async function putInPlace(staging: string, target: string) {
  await mkdir(target, { recursive: true });
  // The database last: a portal that is opened half-way finds an empty folder rather than one without its files.
  for (const name of (await readdir(staging)).toSorted((a, b) =>
    a === "wenji.db" ? 1 : b === "wenji.db" ? -1 : 0,
  ))
    await rename(join(staging, name), join(target, name));
}

/** A folder on the same disk, gone afterwards whatever happens. */
async function inFolderBeside<T>(place: string, work: (staging: string) => Promise<T>): Promise<T> {
  const staging = await mkdtemp(`${place}.restoring-`);
  try {
    return await work(staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function restoreArguments({ t }: Cli, args: string[]) {
  const text = { type: "string" } as const;
  const options = { to: text, identity: text, "passphrase-file": text, json: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new ArgumentProblem(t("backup.file-needed"));
  const passphrase = await passphraseFrom(values["passphrase-file"]);
  const seal = { ...(passphrase ? { passphrase } : {}), keys: await identitiesFrom(values.identity) };
  return { path, to: values.to, seal, json: values.json === true };
}
