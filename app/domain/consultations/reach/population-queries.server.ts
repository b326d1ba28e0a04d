import { and, asc, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { referencePopulations } from "#db/schema/consultation-reach.ts";
import { territories } from "#db/schema/people.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import type { ReferencePopulation, TerritoryPopulation } from "./reference-population.ts";

/** Territory → its population as it is in force on a day; of two the later one. */
export async function populationsOn(reads: Reads, day: CivilDate): Promise<Map<string, ReferencePopulation>> {
  const { validFrom, validUntil } = referencePopulations;
  const rows = await reads
    .select()
    .from(referencePopulations)
    .where(and(lte(validFrom, day), or(isNull(validUntil), gte(validUntil, day))))
    .orderBy(asc(validFrom));
  return new Map(rows.map((row) => [row.territoryId, row]));
}

/** Every territory with its population on a day, or without one. */
export async function territoryPopulations(reads: Reads, day: CivilDate): Promise<TerritoryPopulation[]> {
  const known = await populationsOn(reads, day);
  const { id: territoryId, name, nameEn, retiredAt } = territories;
  const rows = await reads
    .select({ territoryId, name, nameEn })
    .from(territories)
    .where(isNull(retiredAt))
    .orderBy(asc(territoryId));
  return rows.map((row) => ({ ...row, population: known.get(row.territoryId) ?? null }));
}

/** What was kept of one territory, the latest first. */
export const populationsOf = (reads: Reads, territoryId: string): Promise<ReferencePopulation[]> =>
  reads
    .select()
    .from(referencePopulations)
    .where(eq(referencePopulations.territoryId, territoryId))
    .orderBy(desc(referencePopulations.validFrom))
    .limit(20);
