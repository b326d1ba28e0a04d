import { asc, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories, units } from "#db/schema/people.ts";

type Named = { id: string; name: string; nameEn: string };

/** Territories and units that stand, to choose from. */
export async function officeChoices(reads: Reads): Promise<{ territories: Named[]; units: Named[] }> {
  return {
    territories: await reads
      .select({ id: territories.id, name: territories.name, nameEn: territories.nameEn })
      .from(territories)
      .where(isNull(territories.retiredAt))
      .orderBy(asc(territories.id)),
    units: await reads
      .select({ id: units.id, name: units.name, nameEn: units.nameEn })
      .from(units)
      .where(isNull(units.retiredAt))
      .orderBy(asc(units.kind), asc(units.name)),
  };
}
