import { join } from "node:path";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { namedFiles } from "#db/kept-files.ts";
import { knownMigrations } from "#db/migrate.ts";
import { countRows, faultsOfDatabase, openSnapshot } from "#db/snapshot.ts";
import { sha256Of } from "./make-backup.ts";
import { databaseName } from "./manifest.ts";
import type { ReadArchive } from "./read-archive.ts";

/** One thing that is not as the manifest says, as a locale key under `backup.differs` with its particulars. */
export type Difference = { what: string; particulars: Record<string, string | number> };

/** Compares what came out of an archive with what its manifest says: hash, structure, ledger, rows, files. */
export async function judgeRestored(folder: string, read: ReadArchive): Promise<Difference[]> {
  const { manifest } = read;
  const path = join(folder, databaseName);
  if (!read.database) return [{ what: "no-database", particulars: {} }];
  if ((await sha256Of(path)) !== manifest.database.sha256) return [{ what: "database", particulars: {} }];
  const snapshot = openSnapshot(path);
  try {
    return [...(await ofDatabase(snapshot, read)), ...ofFiles(await namedFiles(snapshot.read), read)];
  } finally {
    snapshot.close();
  }
}

type Snapshot = ReturnType<typeof openSnapshot>;

async function ofDatabase(snapshot: Snapshot, { manifest }: ReadArchive): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const fault of await faultsOfDatabase(snapshot.read))
    found.push({ what: "structure", particulars: { fault } });
  const known = await knownMigrations();
  const newer = manifest.migrations.filter((name) => !known.includes(name));
  if (newer.length > 0) found.push({ what: "newer", particulars: { names: newer.join(", ") } });
  const ledger = await checkLedger({ db: snapshot });
  if (!ledger.ok) found.push({ what: "ledger-broken", particulars: { seq: ledger.seq } });
  else if (ledger.head.seq !== manifest.ledger.seq || ledger.head.hash !== manifest.ledger.hash)
    found.push({ what: "ledger-head", particulars: { is: ledger.head.seq, said: manifest.ledger.seq } });
  const rows = await countRows(snapshot.read);
  for (const table of new Set([...Object.keys(rows), ...Object.keys(manifest.rows)])) {
    const [is, said] = [rows[table] ?? 0, manifest.rows[table] ?? 0];
    if (is !== said) found.push({ what: "rows", particulars: { table, is, said } });
  }
  return found;
}

function ofFiles(named: Set<string>, { manifest, files }: ReadArchive): Difference[] {
  const missing = new Set(manifest.files.missing);
  const absent = [...named].filter((digest) => !files.has(digest) && !missing.has(digest));
  const stray = [...files].filter((digest) => !named.has(digest));
  return [
    ...absent.map((digest) => ({ what: "file-absent", particulars: { digest } })),
    ...stray.map((digest) => ({ what: "file-stray", particulars: { digest } })),
  ];
}
