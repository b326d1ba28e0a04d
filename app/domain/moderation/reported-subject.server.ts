import { and, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { needComments } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { standingOn } from "../consultations/consultation-standing.ts";
import { showsContributions } from "../consultations/consultation-states.ts";
import { starredWords } from "../consultations/starred-words.ts";
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
  today: CivilDate,
): Promise<Pointed | undefined> {
  if ("opinion" in place) {
    const opinion = await shownOpinion(reads, place);
    return opinion && { subject: { kind: "opinion", id: opinion.id }, needId: null };
  }
  if ("consultation" in place) {
    const contribution = await shownContribution(reads, place, today);
    return contribution && { subject: { kind: "contribution", id: contribution.id }, needId: null };
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

/** A contribution as everybody reads it, from the close of its consultation on. */
export async function shownContribution(
  reads: Reads,
  { consultation, position }: { consultation: string; position: number },
  today: CivilDate,
): Promise<{ id: string; number: string; words: string } | undefined> {
  const { id, number, words } = contributions;
  const [row] = await reads
    .select({ id, number, words, consultation: consultations })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .where(
      and(
        ...[eq(consultations.number, consultation), eq(contributions.position, position)],
        ...[eq(contributions.mayPublish, true), eq(contributions.publication, "published")],
        isNull(contributions.withdrawnAt),
      ),
    );
  if (!row || !showsContributions(standingOn(row.consultation, today))) return undefined;
  return { id: row.id, number: row.number, words: starredWords(row.words) };
}
