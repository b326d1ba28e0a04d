import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Deps } from "#app/platform/deps.ts";
import { insertMany } from "#db/insert-many.ts";
import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { civilDateOf } from "../../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../../decision.ts";
import type { KeptDocument } from "../../../files/keep-document.server.ts";
import type { Person } from "../../../people/actor.ts";
import { type ConsultationRefusal, mayEnterContribution } from "../../consultation-policy.ts";
import { standingOn } from "../../consultation-standing.ts";
import { type ConsultationRow, loadConsultation } from "../../load-consultation.server.ts";
import { entryKey, standingEntries } from "./entry-key.server.ts";
import { finishCheck } from "./finish-check.server.ts";
import { type Heads, headsOf } from "./import-columns.ts";
import { keepScans, type Scans } from "./keep-scans.server.ts";
import { readRow, scanName } from "./read-row.ts";
import { readTableApart } from "./read-table-apart.server.ts";
import { rowContext } from "./row-context.server.ts";
import type { TableFault, TableRow } from "./table.ts";

export type ImportDeps = Pick<Deps, "db" | "clock" | "ids" | "zone" | "files">;
export type GivenImport = {
  number: string;
  name: string;
  bytes: Uint8Array;
  /** One scan for all rows, or a zip of scans that rows name. */
  scan?: KeptDocument | undefined;
  scans?: Uint8Array | undefined;
};
export type CheckRefusal =
  | ConsultationRefusal
  | TableFault
  | "heads-missing"
  | "heads-twice"
  | "scans-not-understood"
  | "scans-too-large";
type NewRow = typeof contributionImportRows.$inferInsert;

/** Rows that are written at once. */
const perWrite = 500;

/**
 * Looks at every row of a table, writes nothing into the ledger, and keeps what was found, so that it can be read page by page and
 * taken without the file. The same files again are the same import.
 */
export async function checkImport(
  deps: ImportDeps,
  actor: Person,
  given: GivenImport,
): Promise<Decision<{ id: string }, CheckRefusal>> {
  const consultation = await loadConsultation(deps.db.read, given.number);
  if (!consultation) return refuse("not-found");
  const at = deps.clock.now();
  const may = mayEnterContribution(actor, standingOn(consultation, civilDateOf(at, deps.zone)));
  if (may !== true) return refuse(may);
  const table = await readTableApart(given.bytes);
  if (!table.ok) return refuse(table.fault);
  const [first, ...rows] = table.rows;
  const heads = headsOf(first?.cells ?? []);
  if (heads.missing.length > 0) return refuse("heads-missing");
  if (heads.twice.length > 0) return refuse("heads-twice");
  const kept = given.scans
    ? await keepScans(deps, given.scans, scansNamed(rows, heads))
    : { ok: true as const, scans: new Map() };
  if (!kept.ok) return refuse(kept.fault);
  const id = deps.ids.next();
  const { scan } = given;
  await deps.db.write((tx) =>
    tx.insert(contributionImports).values({
      ...{ id, consultationId: consultation.id, state: "checking", name: given.name.slice(0, 120) },
      ...{ heads: first?.cells ?? [], unknownHeads: heads.unknown, broughtBy: actor.id, broughtAt: at },
      ...(scan ? { scanDigest: scan.digest, scanType: scan.type } : {}),
    }),
  );
  const counts = { rows: rows.length, good: 0, bad: 0, standing: 0, repeated: 0 };
  for await (const batch of checkedRows(deps, consultation, { id, rows, heads, scans: kept.scans })) {
    for (const { state, repeated } of batch) {
      if (state !== "taken") counts[state] += 1;
      if (repeated) counts.repeated += 1;
    }
    const written = batch.map(({ repeated: _, ...row }) => row);
    await deps.db.write((tx) => insertMany(tx, contributionImportRows, written));
  }
  const digest = digestOf(given);
  return { ok: true, id: await deps.db.write((tx) => finishCheck(tx, { id, digest, counts })) };
}

const scansNamed = (rows: readonly TableRow[], { places: { scan } }: Heads) =>
  new Set(scan === undefined ? [] : rows.map(({ cells }) => scanName(cells[scan] ?? "")));

type Checking = { id: string; rows: readonly TableRow[]; heads: Heads; scans: Scans };

async function* checkedRows(
  { db, clock, zone }: ImportDeps,
  consultation: ConsultationRow,
  { id: importId, rows, heads, scans }: Checking,
): AsyncGenerator<(NewRow & { repeated: boolean })[]> {
  const today = civilDateOf(clock.now(), zone);
  const context = await rowContext(db.read, consultation, { today, scans });
  const standing = await standingEntries(db.read, consultation.id);
  const seen = new Map<string, number>();
  for (let from = 0; from < rows.length; from += perWrite) {
    await setImmediate();
    yield rows.slice(from, from + perWrite).map((row) => {
      const read = readRow(row, heads.places, context);
      const place = { importId, line: row.line, cells: row.cells };
      if (!read.ok) return { ...place, state: "bad" as const, problems: read.problems, repeated: false };
      const key = entryKey(read.entry);
      const turn = (seen.get(key) ?? 0) + 1;
      seen.set(key, turn);
      const scan = scans.get(read.entry.scan ?? "");
      return {
        ...{ ...place, problems: [], entry: read.entry, entryKey: `${key}:${turn}`, repeated: turn > 1 },
        state: turn <= (standing.get(key) ?? 0) ? ("standing" as const) : ("good" as const),
        ...(scan ? { scanDigest: scan.digest, scanType: scan.type } : {}),
      };
    });
  }
}

function digestOf({ bytes, scan, scans }: GivenImport): string {
  const hash = createHash("sha256")
    .update(bytes)
    .update(`\0${scan?.digest ?? ""}\0`);
  return hash.update(scans ?? "").digest("hex");
}
