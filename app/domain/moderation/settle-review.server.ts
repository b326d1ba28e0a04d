import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { authorOf, placeOf, setPublication } from "./publish-subject.server.ts";
import type { SettleInput } from "./review-form.ts";
import { maySettle } from "./review-policy.ts";

/** Releases or refuses what waits. The first of two moderators decides; the row stays as the record. */
export function settleReview(
  { db, clock }: Deps,
  actor: Person,
  { reviewId, outcome, reason }: SettleInput,
): Promise<Decision<object, "not-found" | "not-allowed" | "own-words" | "already-done">> {
  return db.write(async (tx) => {
    const [review] = await tx.select().from(reviews).where(eq(reviews.id, reviewId));
    if (!review) return refuse("not-found");
    const subject = { kind: review.subjectKind, id: review.subjectId };
    const author = await authorOf(tx, subject);
    if (!author) return refuse("not-found");
    const may = maySettle(actor, author.authorId);
    if (may !== true) return refuse(may);
    const at = clock.now();
    const settled = await tx
      .update(reviews)
      .set({ settledAt: at, settledBy: actor.id, outcome, reason: reason ?? null })
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
