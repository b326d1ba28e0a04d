import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contentReports } from "#db/schema/content-reports.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { publicName, publicWords } from "../needs/public-words.ts";
import type { ReviewLine, SettledLine } from "./review-view.ts";

const most = 50;

/** What waits for a moderator, oldest first, as the public would see it. */
export async function openReviews(reads: Reads): Promise<ReviewLine[]> {
  const rows = await reads
    .select({ review: reviews, need: needs, comment: needComments })
    .from(reviews)
    .innerJoin(needs, eq(needs.id, reviews.needId))
    .leftJoin(needComments, and(eq(reviews.subjectKind, "comment"), eq(needComments.id, reviews.subjectId)))
    .where(isNull(reviews.settledAt))
    .orderBy(asc(reviews.openedAt))
    .limit(most);
  const reports = await reportsOn(
    reads,
    rows.map(({ review }) => review.subjectId),
  );
  return rows.map(({ review, need, comment }) => {
    const whole = comment ? comment.words : need.words;
    const words = publicWords(whole);
    const { id, subjectKind: kind, subjectId, why, openedAt } = review;
    return {
      ...{ id, kind, subjectId, why, openedAt, words },
      needNumber: need.number,
      needTitle: publicWords(need.title),
      masked: words !== whole || publicWords(need.title) !== need.title,
      name: nameless(need, comment) ? null : nameOf(comment ?? need),
      reports: reports.filter((report) => report.subjectId === subjectId),
    };
  });
}

/** A market entity's own, else the person's as the public reads it. */
const nameOf = ({ entityName, authorName }: { entityName: string | null; authorName: string }) =>
  entityName ?? publicName(authorName);

/** The author's name stays hidden under their own comments too. */
const nameless = (
  { kind, visibility }: Pick<typeof needs.$inferSelect, "kind" | "visibility">,
  comment: { authorRole: string } | null,
) => (kind === "report" || visibility !== "public") && (!comment || comment.authorRole === "author");

async function reportsOn(reads: Reads, ids: string[]) {
  if (ids.length === 0) return [];
  return await reads
    .select()
    .from(contentReports)
    .where(inArray(contentReports.subjectId, ids))
    .orderBy(asc(contentReports.at));
}

/** The last decisions, so that moderators decide alike. */
export async function settledReviews(reads: Reads, limit = 10): Promise<SettledLine[]> {
  return await reads
    .select({
      id: reviews.id,
      kind: reviews.subjectKind,
      why: reviews.why,
      outcome: reviews.outcome,
      reason: reviews.reason,
      settledAt: reviews.settledAt,
      needNumber: needs.number,
    })
    .from(reviews)
    .innerJoin(needs, eq(needs.id, reviews.needId))
    .where(isNotNull(reviews.settledAt))
    .orderBy(desc(reviews.settledAt))
    .limit(limit);
}
