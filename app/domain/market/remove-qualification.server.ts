import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketDocuments, marketQualifications } from "#db/schema/market.ts";
import { refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { amendOwn } from "./own-entity.server.ts";

/** Takes a qualification and its document back. The rows stay, so that what an officer once checked can be told. */
export function removeQualification(
  deps: Pick<Deps, "db" | "clock">,
  actor: Person,
  { entityId, qualificationId }: { entityId: string; qualificationId: string },
) {
  return amendOwn(deps, actor, { entityId, part: "qualifications" }, async (tx, _row, at) => {
    const removed = await tx
      .update(marketQualifications)
      .set({ removedAt: at })
      .where(
        and(
          eq(marketQualifications.id, qualificationId),
          eq(marketQualifications.entityId, entityId),
          isNull(marketQualifications.removedAt),
        ),
      )
      .returning({ id: marketQualifications.id });
    if (removed.length === 0) return refuse("already-done");
    await tx
      .update(marketDocuments)
      .set({ removedAt: at })
      .where(and(eq(marketDocuments.subjectId, qualificationId), isNull(marketDocuments.removedAt)));
    return { ok: true };
  });
}
