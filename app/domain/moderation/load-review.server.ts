import { and, desc, eq, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { reviews } from "#db/schema/needs.ts";
import { type Written, writtenAs } from "./publish-subject.server.ts";
import type { Subject } from "./review-terms.ts";

export type ReviewRow = typeof reviews.$inferSelect;
export type LoadedReview = { review: ReviewRow; subject: Subject; written: Written; isLatest: boolean };

/** A review with what it is about, and whether it is the last word on that. */
export async function loadReview(reads: Reads, reviewId: string): Promise<LoadedReview | undefined> {
  const [review] = await reads.select().from(reviews).where(eq(reviews.id, reviewId));
  if (!review) return undefined;
  const subject = { kind: review.subjectKind, id: review.subjectId };
  const written = await writtenAs(reads, subject);
  if (!written) return undefined;
  const [latest] = await reads
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.subjectKind, subject.kind), eq(reviews.subjectId, subject.id)))
    // Of the same moment: as they came in.
    .orderBy(desc(reviews.openedAt), sql`reviews.rowid DESC`)
    .limit(1);
  return { review, subject, written, isLatest: latest?.id === review.id };
}

/** Who decided what an objection is about. */
export async function deciderBefore(reads: Reads, { objectsTo }: Pick<ReviewRow, "objectsTo">) {
  if (!objectsTo) return null;
  const [before] = await reads
    .select({ by: reviews.settledBy })
    .from(reviews)
    .where(eq(reviews.id, objectsTo));
  return before?.by ?? null;
}
