import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { loadReview } from "./load-review.server.ts";
import { placeOf } from "./publish-subject.server.ts";
import { canBeObjectedTo } from "./review-policy.ts";

/** Whoever wrote what was hidden asks that somebody else look again; it stays hidden meanwhile. Sent twice it is one. */
export function objectToDecision(
  { db, clock, ids }: Deps,
  actor: Person,
  { reviewId, words }: { reviewId: string; words: string },
): Promise<Decision<object, "not-found" | "state-does-not-allow">> {
  return db.write(async (tx) => {
    const loaded = await loadReview(tx, reviewId);
    if (loaded?.written.authorId !== actor.id) return refuse("not-found");
    const { review, subject, written, isLatest } = loaded;
    const [before] = await tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.objectsTo, reviewId));
    if (before) return { ok: true };
    const { outcome, why, needId } = review;
    if (!canBeObjectedTo({ outcome, why, isLatest, isGone: written.isGone }))
      return refuse("state-does-not-allow");
    const at = clock.now();
    const id = ids.next();
    await tx.insert(reviews).values({
      ...{ id, subjectKind: subject.kind, subjectId: subject.id, needId, why: "objection", openedAt: at },
      ...{ objectsTo: reviewId, objectorId: actor.id, objection: plainWords(words) },
    });
    await appendEvent(
      tx,
      { actor, role: "author", at },
      {
        type: "DecisionObjectedTo",
        subject: await placeOf(tx, subject, needId),
        particulars: { reviewId: id, ...subject },
      },
    );
    return { ok: true };
  });
}
