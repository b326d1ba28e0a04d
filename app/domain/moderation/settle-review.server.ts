import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { deciderBefore, loadReview } from "./load-review.server.ts";
import { placeOf, setPublication } from "./publish-subject.server.ts";
import type { SettleInput } from "./review-form.ts";
import { maySettle, type SettleRefusal } from "./review-policy.ts";

/** Releases or refuses what waits. The first of two moderators decides; the row stays as the record. */
export function settleReview(
  { db, clock }: Deps,
  actor: Person,
  { reviewId, outcome, ground, reason }: SettleInput,
): Promise<Decision<object, "not-found" | "already-done" | SettleRefusal>> {
  return db.write(async (tx) => {
    const loaded = await loadReview(tx, reviewId);
    if (!loaded) return refuse("not-found");
    const { review, subject, written } = loaded;
    const may = maySettle(actor, written.authorId, await deciderBefore(tx, review));
    if (may !== true) return refuse(may);
    const at = clock.now();
    const settled = await tx
      .update(reviews)
      .set({
        ...{ settledAt: at, settledBy: actor.id, outcome },
        ...{ ground: outcome === "refused" ? ground : null, reason: reason ?? null },
      })
      .where(and(eq(reviews.id, reviewId), isNull(reviews.settledAt)))
      .returning();
    if (settled.length === 0) return refuse("already-done");
    await setPublication(tx, subject, outcome === "released" ? "published" : "refused", at);
    await appendEvent(
      tx,
      { actor, role: "moderator", at },
      {
        type: "ReviewSettled",
        subject: await placeOf(tx, subject, review.needId),
        particulars: { reviewId, ...subject, outcome },
      },
    );
    return { ok: true };
  });
}
