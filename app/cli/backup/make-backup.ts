import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import { namedFiles } from "#db/kept-files.ts";
import { countRows, migrationsOf, openSnapshot, takeSnapshot } from "#db/snapshot.ts";
import type { Manifest } from "./manifest.ts";
import type { Seal } from "./sealing.ts";
import { writeArchive } from "./write-archive.ts";

type Job = { path: string; seal: Seal | undefined; progress(done: number, all: number): void };

export type BackupMade = { ok: true; manifest: Manifest } | { ok: false; seq: number; fault: string };

/**
 * One archive of a moment: a snapshot of the database while others write, and every file that its rows name. A broken
 * ledger is not backed up, so that it doesn't push sound backups out.
 */
export async function makeBackup(
  { db, files, clock }: Pick<Deps, "db" | "files" | "clock">,
  { path, seal, progress }: Job,
): Promise<BackupMade> {
  const database = `${path}.part-database`;
  await rm(database, { force: true });
  try {
    await takeSnapshot(db, database);
    const at = clock.now();
    const snapshot = openSnapshot(database);
    const { read } = snapshot;
    const ledger = await checkLedger({ db: snapshot });
    if (!ledger.ok) return ledger;
    const digests = await namedFiles(read);
    const facts = { ledger: ledger.head, migrations: await migrationsOf(read), rows: await countRows(read) };
    snapshot.close();
    const weighed = await weigh(files, digests);
    const whole = { sha256: await sha256Of(database), size: (await stat(database)).size };
    const manifest: Manifest = {
      ...{ format: "wenji-backup/1", version: await versionOfCode(), at, database: whole, ...facts },
      files: weighed,
    };
    let done = 0;
    const all = whole.size + weighed.size;
    const step = (bytes: number) => {
      done += bytes;
      progress(done, all);
    };
    await writeArchive(path, { manifest, database, files, digests, seal, progress: step });
    return { ok: true, manifest };
  } finally {
    await rm(database, { force: true });
  }
}

async function weigh({ size }: Deps["files"], digests: Iterable<string>): Promise<Manifest["files"]> {
  const weighed: Manifest["files"] = { count: 0, size: 0, missing: [] };
  for (const digest of digests) {
    const bytes = await size(digest);
    if (bytes === undefined) weighed.missing.push(digest);
    else {
      weighed.count++;
      weighed.size += bytes;
    }
  }
  return weighed;
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

async function versionOfCode(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL("../../../package.json", import.meta.url), "utf8"));
  return String(version);
}
