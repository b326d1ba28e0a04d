import { type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import type { NeedRow } from "./need-columns.ts";
import { nowhere, worldX, worldY } from "./world.ts";

/** Needs read at a time: some ten milliseconds' work. */
export const slice = 4000;

/** A need as the database tells it; every part but `n` is null where nobody may see it. */
type Told = [
  n: number,
  submitted: number | null,
  updated: number | null,
  ...words: [string | null, string | null, string | null, string | null, string | null, string | null],
  ...at: [lon: number | null, lat: number | null],
];

/** What the index keeps of a need, as one JSON array: handing over many small columns costs more than finding them. */
const parts = sql`json_array(k.n, unixepoch(needs.submitted_at), unixepoch(needs.updated_at), needs.state, needs.kind,
  needs.category, needs.territory_id, needs.unit_id, needs.plan_id || '#' || needs.clause_anchor,
  CASE WHEN needs.visibility = 'public' THEN needs.lon END, CASE WHEN needs.visibility = 'public' THEN needs.lat END)`;
/** The door to public counts: what nobody may see and what was withdrawn is in none. */
const isShown = sql`needs.is_public = 1 AND needs.state <> 'withdrawn'`;

/**
 * Public needs of a stretch of the table, in the order in which they are stored. Hidden numbers of rows are what they are within
 * one snapshot alone, so that all stretches must be read in one.
 */
export async function storedNeeds(reads: Reads, after: number): Promise<NeedRow[]> {
  const [row] = await reads.all<{ rows: string }>(
    sql`SELECT json_group_array(${parts}) AS rows FROM needs CROSS JOIN need_keys k ON k.need_id = needs.id
      WHERE needs.rowid > ${after} AND needs.rowid <= ${after + slice} AND +needs.is_public = 1 AND +needs.state <> 'withdrawn'`,
  );
  return rowsFrom(row?.rows);
}

export async function lastStored(reads: Reads): Promise<number> {
  const [row] = await reads.all<{ last: number | null }>(sql`SELECT max(rowid) AS last FROM needs`);
  return row?.last ?? 0;
}

/** The needs behind some changes as they stand now; without a row where nobody may see them any more. */
export async function changedNeeds(
  reads: Reads,
  { after, until }: { after: number; until: number },
): Promise<{ changed: number[]; rows: NeedRow[] }> {
  const changed = sql`(SELECT DISTINCT n FROM need_changes WHERE seq > ${after} AND seq <= ${until}) AS changed`;
  const [row] = await reads.all<{ changed: string; rows: string }>(
    sql`SELECT json_group_array(changed.n) AS changed, json_group_array(${parts}) FILTER (WHERE ${isShown}) AS rows
      FROM ${changed} LEFT JOIN need_keys k ON k.n = changed.n LEFT JOIN needs ON needs.id = k.need_id`,
  );
  return { changed: JSON.parse(row?.changed ?? "[]"), rows: rowsFrom(row?.rows) };
}

/** The first and the last change that the log holds. */
export async function changesHeld(reads: Reads): Promise<{ first: number; last: number }> {
  const [row] = await reads.all<{ first: number | null; last: number | null }>(changeEnds);
  return { first: row?.first ?? 0, last: row?.last ?? 0 };
}

/** Each end by itself: asked for both at once, SQLite would read the whole log. */
const changeEnds: SQL = sql`SELECT (SELECT min(seq) FROM need_changes) AS first, (SELECT max(seq) FROM need_changes) AS last`;

function rowsFrom(text: string | undefined): NeedRow[] {
  const all: Told[] = JSON.parse(text ?? "[]");
  return all.map(rowFrom);
}

function rowFrom([
  n,
  submitted,
  updated,
  state,
  kind,
  category,
  territory,
  unit,
  clause,
  lon,
  lat,
]: Told): NeedRow {
  const isPlaced = lon !== null && lat !== null;
  return {
    ...{ n, submitted: submitted ?? 0, updated: updated ?? 0 },
    ...(isPlaced ? { x: worldX(lon), y: worldY(lat) } : { x: nowhere, y: nowhere }),
    words: {
      ...{ state: state ?? "", kind: kind ?? "", category: category ?? "" },
      ...{ territory: territory ?? "", unit: unit ?? "", clause: clause ?? "" },
    },
  };
}
