import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketEntities } from "#db/schema/market.ts";
import { needs } from "#db/schema/needs.ts";
import { people, units } from "#db/schema/people.ts";
import { personalDataReads } from "#db/schema/privacy.ts";
import type { ReadLine } from "./desk-view.ts";

const perPage = 20;

/** Who of the office looked at a person's contact or documents, when and why, the latest first. */
export async function readsOf(
  { db }: Pick<Deps, "db">,
  personId: string,
  page: number,
): Promise<{ reads: ReadLine[]; more: boolean }> {
  const { id, at, readerRole, purpose, words } = personalDataReads;
  const rows = await db.read
    .select({
      ...{ id, at, role: readerRole, purpose, words },
      reader: people.displayName,
      unit: { name: units.name, nameEn: units.nameEn },
      number: needs.number,
      entity: marketEntities.name,
    })
    .from(personalDataReads)
    .leftJoin(needs, eq(needs.id, personalDataReads.needId))
    .leftJoin(marketEntities, eq(marketEntities.id, personalDataReads.entityId))
    .leftJoin(people, eq(people.id, personalDataReads.readerId))
    .leftJoin(units, eq(units.id, personalDataReads.unitId))
    .where(eq(personalDataReads.personId, personId))
    .orderBy(desc(at))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  return { reads: rows.slice(0, perPage), more: rows.length > perPage };
}
