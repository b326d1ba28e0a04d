import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities, marketRepresentatives } from "#db/schema/market.ts";
import type { EntityFacts } from "./entity-policy.ts";

export type EntityRow = typeof marketEntities.$inferSelect;
export type LoadedEntity = { row: EntityRow; facts: EntityFacts };

/** An entity with what its rights depend on. Callers ask the policy before they show or tell anything. */
export async function loadEntity(reads: Reads, id: string): Promise<LoadedEntity | undefined> {
  const [row] = await reads.select().from(marketEntities).where(eq(marketEntities.id, id));
  if (!row) return undefined;
  const people = await reads
    .select({ personId: marketRepresentatives.personId })
    .from(marketRepresentatives)
    .where(and(eq(marketRepresentatives.entityId, id), eq(marketRepresentatives.state, "accepted")));
  const representativeIds = people.map(({ personId }) => personId);
  return { row, facts: { state: row.state, isPublic: row.verifiedAt !== null, representativeIds } };
}
