import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { contributions } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Decision } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationMoveRefusal, openForMove } from "./open-consultation-for-move.server.ts";
import { recordConsultationMove } from "./record-consultation-move.server.ts";

/** Takes a consultation back, with a reason that is public where it was; what was written in it is kept and its writers are told. */
export function withdrawConsultation(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, revision, reason }: { number: string; revision: number; reason: string },
): Promise<Decision<object, ConsultationMoveRefusal>> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move: "withdraw", today });
    if (!opened.ok) return opened;
    const { row, state: from } = opened;
    const set = { withdrawnReason: reason };
    await recordConsultationMove(tx, row, {
      ...{ id: ids.next(), actor, at, move: "withdraw", from, to: "withdrawn", reason, set },
    });
    // Nothing of it is shown any more: no moderator need look at it.
    const theirs = tx
      .select({ id: contributions.id })
      .from(contributions)
      .where(eq(contributions.consultationId, row.id));
    await tx
      .update(reviews)
      .set({ settledAt: at, outcome: "refused", settledBy: "system:withdrawal" })
      .where(
        and(
          eq(reviews.subjectKind, "contribution"),
          inArray(reviews.subjectId, theirs),
          isNull(reviews.settledAt),
        ),
      );
    return { ok: true };
  });
}
