import { getTableColumns, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { gazetteerPlaces } from "#db/schema/gazetteer.ts";
import type { StandingPlace } from "./place-steps.ts";

const { n: _n, cell: _cell, keyRules: _keyRules, ...columns } = getTableColumns(gazetteerPlaces);

/** The places of these ids as they stand, by id. */
export async function standingPlaces(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingPlace>> {
  const rows = await reads
    .select(columns)
    .from(gazetteerPlaces)
    .where(inArray(gazetteerPlaces.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}
