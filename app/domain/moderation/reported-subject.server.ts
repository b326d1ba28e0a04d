import { and, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needComments } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { loadNeed } from "../needs/load-need.server.ts";
import { sightOf } from "../needs/need-policy.ts";
import { publicWords } from "../needs/public-words.ts";
import type { Person } from "../people/actor.ts";
import type { ReportedPlace } from "./review-form.ts";
import type { Subject } from "./review-terms.ts";

type Pointed = { subject: Subject; needId: string | null };

/** What a reader points at, as far as they see it; what does not show can't be reported. */
export async function reportedSubject(
  reads: Reads,
  actor: Person,
  place: ReportedPlace,
): Promise<Pointed | undefined> {
  if ("opinion" in place) {
    const opinion = await shownOpinion(reads, place);
    return opinion && { subject: { kind: "opinion", id: opinion.id }, needId: null };
  }
  const need = await loadNeed(reads, { number: place.number });
  if (!need || sightOf(actor, need.facts) === "none") return undefined;
  const needId = need.row.id;
  if (!place.comment) return { subject: { kind: "need", id: needId }, needId };
  const isShown = await hasShownComment(reads, needId, place.comment);
  return isShown ? { subject: { kind: "comment", id: place.comment }, needId } : undefined;
}

async function hasShownComment(reads: Reads, needId: string, commentId: string): Promise<boolean> {
  const shown = and(
    eq(needComments.id, commentId),
    eq(needComments.needId, needId),
    eq(needComments.publication, "published"),
  );
  return (await reads.select({ id: needComments.id }).from(needComments).where(shown)).length > 0;
}

/** A public opinion of a notice that stands, with its words as everybody reads them. */
export async function shownOpinion(
  reads: Reads,
  { notice, opinion }: { notice: string; opinion: string },
): Promise<{ id: string; words: string; position: number } | undefined> {
  const { id, words, position } = planOpinions;
  const [row] = await reads
    .select({ id, words, position })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .where(
      and(
        ...[eq(id, opinion), eq(planNotices.number, notice), isNull(planNotices.withdrawnAt)],
        ...[eq(planOpinions.publication, "published"), isNull(planOpinions.withdrawnAt)],
      ),
    );
  return row && { ...row, words: publicWords(row.words) };
}
