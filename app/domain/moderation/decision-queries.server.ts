import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { needs, reviews } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import type { Person } from "../people/actor.ts";
import { type LoadedReview, loadReview } from "./load-review.server.ts";
import { canBeObjectedTo } from "./review-policy.ts";
import type { Subject } from "./review-terms.ts";
import type { DecisionView, OwnDecision, ReviewPlace } from "./review-view.ts";

/** A decision to hide, for whoever wrote the thing; for everybody else there is none. */
export async function decisionFor(
  reads: Reads,
  actor: Person,
  reviewId: string,
): Promise<DecisionView | undefined> {
  const loaded = await loadReview(reads, reviewId);
  if (loaded?.written.authorId !== actor.id || loaded.review.outcome !== "refused") return undefined;
  const { review, subject, written, isLatest } = loaded;
  const place = await placeFor(reads, loaded);
  if (!place || !review.settledAt) return undefined;
  const { why, outcome, ground, reason, settledAt } = review;
  return {
    ...{ reviewId, kind: subject.kind, place, words: written.words, ground, reason, settledAt },
    isFinal: why === "objection",
    mayObject: canBeObjectedTo({ why, outcome, isLatest, isGone: written.isGone }),
    objection: await objectionTo(
      reads,
      why === "objection" ? eq(reviews.id, reviewId) : eq(reviews.objectsTo, reviewId),
    ),
    isShown: written.publication === "published",
  };
}

async function objectionTo(reads: Reads, which: ReturnType<typeof eq>) {
  const { objection, openedAt, outcome } = reviews;
  const [row] = await reads.select({ words: objection, at: openedAt, outcome }).from(reviews).where(which);
  return row ? { ...row, words: row.words ?? "" } : null;
}

async function placeFor(reads: Reads, { review, subject }: LoadedReview): Promise<ReviewPlace | undefined> {
  if (subject.kind === "contribution") {
    const [consultation] = await reads
      .select({ number: consultations.number, title: consultations.title })
      .from(contributions)
      .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
      .where(eq(contributions.id, subject.id));
    return consultation && { kind: "consultation", ...consultation };
  }
  if (subject.kind !== "opinion") {
    const { number, title } = needs;
    const [need] = await reads
      .select({ number, title })
      .from(needs)
      .where(eq(needs.id, review.needId ?? ""));
    return need && { kind: "need", ...need };
  }
  const { number, title } = planNotices;
  const [notice] = await reads
    .select({ number, title })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .where(eq(planOpinions.id, subject.id));
  return notice && { kind: "notice", ...notice };
}

type Listed = { id: string; own: boolean; publication: string };

/** Of things in a list that are hidden, why, by the last decision; the reason and the way to it for who wrote them alone. */
export async function decisionsOn(
  reads: Reads,
  kind: Subject["kind"],
  listed: readonly Listed[],
): Promise<Record<string, OwnDecision>> {
  const hidden = listed.filter(({ publication }) => publication === "refused");
  if (hidden.length === 0) return {};
  const ids = hidden.map(({ id }) => id);
  const { id: reviewId, subjectId, ground, reason } = reviews;
  const rows = await reads
    .select({ reviewId, subjectId, ground, reason })
    .from(reviews)
    .where(and(eq(reviews.subjectKind, kind), inArray(subjectId, ids), eq(reviews.outcome, "refused")))
    .orderBy(asc(reviews.openedAt), sql`reviews.rowid`);
  const own = new Set(hidden.flatMap((one) => (one.own ? one.id : [])));
  return Object.fromEntries(
    rows.map(({ subjectId: of, ...decision }) => [
      of,
      own.has(of) ? decision : { ground: decision.ground, reviewId: null, reason: null },
    ]),
  );
}
