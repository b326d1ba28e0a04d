import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationMaterials, consultations } from "#db/schema/consultations.ts";
import type { Actor } from "../people/actor.ts";
import { mayReadFile } from "./consultation-policy.ts";
import type { MaterialType } from "./consultation-terms.ts";
import type { MaterialView } from "./consultation-view.ts";

const { id, title, type, size, digest, addedAt, removedAt, consultationId } = consultationMaterials;

export const materialsOf = (reads: Reads, consultation: string): Promise<MaterialView[]> =>
  reads
    .select({ id, title, type, size })
    .from(consultationMaterials)
    .where(and(eq(consultationId, consultation), isNull(removedAt)))
    .orderBy(asc(addedAt), asc(id));

/** A material for whoever may read its consultation; one that was taken away is none. */
export async function materialFor(
  reads: Reads,
  actor: Actor,
  asked: { number: string; id: string },
): Promise<{ digest: string; type: MaterialType } | undefined> {
  const [row] = await reads
    .select({ digest, type, state: consultations.state })
    .from(consultationMaterials)
    .innerJoin(consultations, eq(consultations.id, consultationId))
    .where(and(eq(id, asked.id), eq(consultations.number, asked.number), isNull(removedAt)));
  if (!row || row.state === "withdrawn" || (row.state === "draft" && !mayReadFile(actor, row.state)))
    return undefined;
  return { digest: row.digest, type: row.type };
}
