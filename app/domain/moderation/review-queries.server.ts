import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { contentReports } from "#db/schema/content-reports.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { publicName, publicWords } from "../needs/public-words.ts";
import type { ReviewLine, ReviewPlace, SettledLine } from "./review-view.ts";

const most = 50;
const settledAPage = 10;

/** What waits for a moderator, oldest first, as the public would see it; or the one that is asked for. */
export async function openReviews(reads: Reads, only?: string): Promise<ReviewLine[]> {
  const rows = await withSubjects(reads)
    .where(and(isNull(reviews.settledAt), only === undefined ? undefined : eq(reviews.id, only)))
    .orderBy(asc(reviews.openedAt))
    .limit(most);
  const reports = await reportsOn(
    reads,
    rows.map(({ review }) => review.subjectId),
  );
  const decided = await decisionsNamed(
    reads,
    rows.flatMap(({ review }) => review.objectsTo ?? []),
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
      objection: objectionIn(row.review, decided),
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
      contribution: contributions,
      consultation: consultations,
    })
    .from(reviews)
    .leftJoin(needs, eq(needs.id, reviews.needId))
    .leftJoin(needComments, and(eq(reviews.subjectKind, "comment"), eq(needComments.id, reviews.subjectId)))
    .leftJoin(planOpinions, and(eq(reviews.subjectKind, "opinion"), eq(planOpinions.id, reviews.subjectId)))
    .leftJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .leftJoin(
      contributions,
      and(eq(reviews.subjectKind, "contribution"), eq(contributions.id, reviews.subjectId)),
    )
    .leftJoin(consultations, eq(consultations.id, contributions.consultationId));

type Row = Awaited<ReturnType<typeof withSubjects>>[number];

/** The words that are looked at, and who wrote them. */
function writtenIn({ need, comment, opinion, contribution }: Row) {
  if (contribution) return { ...contribution, named: true };
  if (opinion)
    return { ...opinion, words: [opinion.words, opinion.affected ?? ""].join("\n").trim(), named: true };
  return need && { ...(comment ?? need), named: !nameless(need, comment) };
}

function placeIn({ need, notice, consultation }: Row): ReviewPlace | null {
  if (consultation) return { kind: "consultation", number: consultation.number, title: consultation.title };
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

type Decided = Awaited<ReturnType<typeof decisionsNamed>>;
function objectionIn({ objectsTo, objection }: Row["review"], decided: Decided) {
  const { ground = null, reason = null } = decided.find(({ id }) => id === objectsTo) ?? {};
  return objectsTo ? { words: objection ?? "", ground, reason } : null;
}

async function decisionsNamed(reads: Reads, ids: string[]) {
  if (ids.length === 0) return [];
  const { id, ground, reason } = reviews;
  return await reads.select({ id, ground, reason }).from(reviews).where(inArray(id, ids));
}

async function reportsOn(reads: Reads, ids: string[]) {
  if (ids.length === 0) return [];
  return await reads
    .select()
    .from(contentReports)
    .where(inArray(contentReports.subjectId, ids))
    .orderBy(asc(contentReports.at));
}

/** Another word on the same thing, later than this one. */
const isLatest = sql<number>`NOT EXISTS (SELECT 1 FROM reviews later
  WHERE later.subject_kind = reviews.subject_kind AND later.subject_id = reviews.subject_id
  AND (later.opened_at, later.rowid) > (reviews.opened_at, reviews.rowid))`;

/** Decisions, the last first and a page at a time, so that moderators decide alike and can take one back. */
export async function settledReviews(
  reads: Reads,
  asked = 1,
): Promise<{ lines: SettledLine[]; page: number; pages: number }> {
  const settled = isNotNull(reviews.settledAt);
  const [counted] = await reads.select({ all: count() }).from(reviews).where(settled);
  const pages = Math.max(1, Math.ceil((counted?.all ?? 0) / settledAPage));
  const page = Math.min(asked, pages);
  const rows = await withSubjects(reads)
    .where(settled)
    .orderBy(desc(reviews.settledAt))
    .limit(settledAPage)
    .offset((page - 1) * settledAPage);
  const hidden = await stillHidden(
    reads,
    rows.map(({ review }) => review.id),
  );
  const lines = rows.flatMap((row) => {
    const place = placeIn(row);
    const { id, subjectKind: kind, why, outcome, ground, reason, settledAt } = row.review;
    const isHidden = hidden.has(id) && writtenIn(row)?.words !== "";
    return place ? { id, kind, why, outcome, ground, reason, settledAt, place, isHidden } : [];
  });
  return { lines, page, pages };
}

async function stillHidden(reads: Reads, ids: string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reads
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(inArray(reviews.id, ids), eq(reviews.outcome, "refused"), isLatest));
  return new Set(rows.map(({ id }) => id));
}
