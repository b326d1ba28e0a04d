import type { Deps } from "#app/platform/deps.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { loadReview } from "./load-review.server.ts";
import { placeOf, setPublication } from "./publish-subject.server.ts";
import { canBePutBack, maySettle, type SettleRefusal } from "./review-policy.ts";

/** Shows again what was hidden. That it was hidden stays on record; this is a decision of its own. */
export function putBack(
  { db, clock, ids }: Deps,
  actor: Person,
  { reviewId, reason }: { reviewId: string; reason?: string | undefined },
): Promise<Decision<object, "not-found" | "already-done" | SettleRefusal>> {
  return db.write(async (tx) => {
    const loaded = await loadReview(tx, reviewId);
    if (!loaded) return refuse("not-found");
    const { review, subject, written, isLatest } = loaded;
    const may = maySettle(actor, written.authorId);
    if (may !== true) return refuse(may);
    if (!canBePutBack({ outcome: review.outcome, isLatest, isGone: written.isGone }))
      return refuse("already-done");
    const at = clock.now();
    const id = ids.next();
    await tx.insert(reviews).values({
      ...{ id, subjectKind: subject.kind, subjectId: subject.id, needId: review.needId },
      ...{ why: "put-back", openedAt: at, settledAt: at, settledBy: actor.id },
      ...{ outcome: "released", reason: reason ?? null },
    });
    await setPublication(tx, subject, "published", at);
    await appendEvent(
      tx,
      { actor, role: "moderator", at },
      {
        type: "ReviewSettled",
        subject: await placeOf(tx, subject, review.needId),
        particulars: { reviewId: id, ...subject, outcome: "released" },
      },
    );
    return { ok: true };
  });
}
