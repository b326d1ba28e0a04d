import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contentReports } from "#db/schema/content-reports.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { publicName, publicWords } from "../needs/public-words.ts";
import type { ReviewLine, ReviewPlace, SettledLine } from "./review-view.ts";

const most = 50;

/** What waits for a moderator, oldest first, as the public would see it. */
export async function openReviews(reads: Reads): Promise<ReviewLine[]> {
  const rows = await withSubjects(reads)
    .where(isNull(reviews.settledAt))
    .orderBy(asc(reviews.openedAt))
    .limit(most);
  const reports = await reportsOn(
    reads,
    rows.map(({ review }) => review.subjectId),
  );
  return rows.flatMap((row) => {
    const { id, subjectKind: kind, subjectId, why, openedAt } = row.review;
    const written = writtenIn(row);
    const place = placeIn(row);
    if (!written || !place) return [];
    const words = publicWords(written.words);
    const title = publicWords(place.title);
    return {
      ...{ id, kind, subjectId, why, openedAt, words, place: { ...place, title } },
      masked: words !== written.words || title !== place.title,
      name: written.named ? nameOf(written) : null,
      reports: reports.filter((report) => report.subjectId === subjectId),
    };
  });
}

const withSubjects = (reads: Reads) =>
  reads
    .select({
      review: reviews,
      need: needs,
      comment: needComments,
      opinion: planOpinions,
      notice: planNotices,
    })
    .from(reviews)
    .leftJoin(needs, eq(needs.id, reviews.needId))
    .leftJoin(needComments, and(eq(reviews.subjectKind, "comment"), eq(needComments.id, reviews.subjectId)))
    .leftJoin(planOpinions, and(eq(reviews.subjectKind, "opinion"), eq(planOpinions.id, reviews.subjectId)))
    .leftJoin(planNotices, eq(planNotices.id, planOpinions.noticeId));

type Row = Awaited<ReturnType<typeof withSubjects>>[number];

/** The words that are looked at, and who wrote them. */
function writtenIn({ need, comment, opinion }: Row) {
  if (opinion)
    return { ...opinion, words: [opinion.words, opinion.affected ?? ""].join("\n").trim(), named: true };
  return need && { ...(comment ?? need), named: !nameless(need, comment) };
}

function placeIn({ need, notice }: Pick<Row, "need" | "notice">): ReviewPlace | null {
  if (notice) return { kind: "notice", number: notice.number, title: notice.title };
  return need && { kind: "need", number: need.number, title: need.title };
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
  const rows = await withSubjects(reads)
    .where(isNotNull(reviews.settledAt))
    .orderBy(desc(reviews.settledAt))
    .limit(limit);
  return rows.flatMap((row) => {
    const place = placeIn(row);
    const { id, subjectKind: kind, why, outcome, reason, settledAt } = row.review;
    return place ? { id, kind, why, outcome, reason, settledAt, place } : [];
  });
}
