import { access } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ArgumentProblem } from "../arguments.ts";
import type { Cli, CliCommand } from "../command.ts";
import { dropAbandoned, dropOldest, placeFor } from "./kept-backups.ts";
import { makeBackup } from "./make-backup.ts";
import type { Manifest } from "./manifest.ts";
import { passphraseFrom, type Seal } from "./sealing.ts";
import { tellProblem } from "./tell-problem.ts";

/** 0: whole. 1: not made, or made without files that were missing already. */
export const backupCommand: CliCommand = {
  usage: "FILE [--encrypt-to age1…]… [--passphrase-file FILE] [--keep N] [--json]",
  about: "cli.about.backup",
  details: "backup.details",
  async run(cli, args) {
    const options = {
      "encrypt-to": { type: "string", multiple: true },
      "passphrase-file": { type: "string" },
      keep: { type: "string" },
      json: { type: "boolean" },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [pattern, ...others] = positionals;
    if (!pattern || others.length > 0) throw new ArgumentProblem(cli.t("backup.file-needed"));
    const keep = keepOf(cli, pattern, values.keep);
    if (cli.database().remote) {
      cli.note(cli.t("backup.remote"));
      return 1;
    }
    try {
      const seal = await sealOf(cli, values["encrypt-to"] ?? [], values["passphrase-file"]);
      return await back(cli, { pattern, keep, seal, json: values.json === true });
    } catch (error) {
      return tellProblem(cli, error);
    }
  },
};

type Call = { pattern: string; keep: number | undefined; seal: Seal | undefined; json: boolean };

async function back(cli: Cli, { pattern, keep, seal, json }: Call): Promise<number> {
  const { t, say, note, openAsItIs } = cli;
  const deps = await openAsItIs();
  const path = placeFor(pattern, deps.clock.now());
  if (await exists(path)) {
    note(t("backup.exists", { path }));
    return 1;
  }
  await dropAbandoned(pattern);
  const made = await makeBackup(deps, { path, seal, progress: everySecond(cli) });
  if (!made.ok) {
    note(t(`cli.ledger.fault.${made.fault}`, { seq: made.seq }));
    return 1;
  }
  const { manifest } = made;
  const dropped = keep === undefined ? [] : await dropOldest(pattern, keep);
  const counts = countsOf(manifest);
  say(
    json
      ? JSON.stringify({ path, sealed: seal !== undefined, ...manifest, dropped })
      : t("backup.made", { path, ...counts }),
  );
  for (const digest of manifest.files.missing) note(t("files.missing", { digest }));
  if (!json && dropped.length > 0) say(t("backup.dropped", { files: dropped.join(", ") }));
  if (!json && !seal) note(t("backup.not-sealed"));
  return manifest.files.missing.length === 0 ? 0 : 1;
}

export const countsOf = ({ at, ledger, rows, files }: Manifest) => ({
  ...{ at, seq: ledger.seq, hash: ledger.hash, needs: rows.needs ?? 0, files: files.count },
  rows: Object.values(rows).reduce((sum, each) => sum + each, 0),
});

async function sealOf({ t }: Cli, keys: string[], file: string | undefined): Promise<Seal | undefined> {
  const passphrase = await passphraseFrom(file);
  if (passphrase && keys.length > 0) throw new ArgumentProblem(t("backup.one-seal"));
  if (passphrase) return { passphrase, keys: [] };
  return keys.length > 0 ? { keys } : undefined;
}

function keepOf({ t }: Cli, pattern: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const keep = Number(given);
  if (!Number.isInteger(keep) || keep < 1 || !pattern.includes("{time}"))
    throw new ArgumentProblem(t("backup.keep-needs-time"));
  return keep;
}

function everySecond({ t, note }: Cli) {
  let told = Date.now();
  return (done: number, all: number) => {
    if (Date.now() - told < 1000) return;
    told = Date.now();
    note(t("backup.progress", { share: all === 0 ? 100 : Math.floor((done / all) * 100) }));
  };
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
