import type { Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";
import type { Named } from "./summary-view.ts";

/** Names of the territories by id; there are few of them. */
export async function namesOfTerritories(reads: Reads): Promise<Map<string, Named>> {
  const rows = await reads
    .select({ id: territories.id, name: territories.name, nameEn: territories.nameEn })
    .from(territories)
    .orderBy(territories.id);
  return new Map(rows.map(({ id, name, nameEn }) => [id, { name, nameEn }]));
}
