import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needJointUnits, needs } from "#db/schema/needs.ts";
import type { NeedFacts } from "./need-policy.ts";

export type NeedRow = typeof needs.$inferSelect;
export type LoadedNeed = { row: NeedRow; facts: NeedFacts };

/** A need by id or by number with what its rights depend on. Callers ask `sightOf` before they show or tell anything. */
export async function loadNeed(
  reads: Reads,
  by: { id: string } | { number: string },
): Promise<LoadedNeed | undefined> {
  const [row] = await reads
    .select()
    .from(needs)
    .where("id" in by ? eq(needs.id, by.id) : eq(needs.number, by.number));
  if (!row) return undefined;
  const joint = await reads
    .select({ unitId: needJointUnits.unitId })
    .from(needJointUnits)
    .where(eq(needJointUnits.needId, row.id));
  const { id, kind, visibility, publication, state, authorId, unitId, plannerId, territoryId } = row;
  const jointUnitIds = joint.map((each) => each.unitId);
  return {
    row,
    facts: {
      id,
      kind,
      visibility,
      publication,
      state,
      authorId,
      unitId,
      plannerId,
      territoryId,
      jointUnitIds,
    },
  };
}
