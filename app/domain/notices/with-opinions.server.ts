import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { FeaturePage } from "../plans/here-view.ts";
import type { LaidOpen, PlanPage } from "../plans/plan-view.ts";
import { loadNotice, noticeOfVersion } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import type { Voices } from "./notice-view.ts";
import { openNoticeOf } from "./open-notice-of.server.ts";
import { opinionCountOf, opinionCounts } from "./opinion-counts.server.ts";

/** A plan's page with how many opinions hang on each clause, and the notice in which this version takes them now. */
export async function planWithOpinions(reads: Reads, plan: PlanPage, today: CivilDate) {
  const counts = await opinionCounts(reads, plan.id);
  const clauses = plan.clauses.map((view) => {
    const said = counts.get(`clause:${view.clause.anchor}`);
    return said ? { ...view, hangings: { ...view.hangings, ...hanging(said) } } : view;
  });
  const laidOpen = await laidOpenAs(reads, plan, today);
  return { ...plan, clauses, laidOpen, notice: laidOpen?.phase === "open" ? laidOpen.number : null };
}

/** The notice of a version that is on notice or was laid aside, and what became of it. */
async function laidOpenAs(reads: Reads, plan: PlanPage, today: CivilDate): Promise<LaidOpen | null> {
  if (plan.state !== "on-notice" && plan.state !== "laid-aside") return null;
  const notice = await noticeOfVersion(reads, plan.versionId);
  if (!notice) return null;
  const { number, closesOn, endedReason: reason, supersededBy } = notice;
  const next = supersededBy ? await loadNotice(reads, { id: supersededBy }) : undefined;
  return { number, closesOn, reason, phase: noticePhase(notice, today), next: next?.number ?? null };
}

/** The same of one feature: its opinions are its own, not those of its clause. */
export async function featureWithOpinions(reads: Reads, feature: FeaturePage, today: CivilDate) {
  const said = await opinionCountOf(reads, feature.plan.id, `feature:${feature.layer.code}/${feature.key}`);
  const isOpen = feature.plan.state === "on-notice";
  const notice = isOpen ? await openNoticeOf(reads, feature.plan.versionId, today) : undefined;
  const hangings = said ? { ...feature.hangings, ...hanging(said) } : feature.hangings;
  return { ...feature, hangings, notice: notice ?? null };
}

const hanging = ({ residents, entities }: Voices) => ({ opinions: residents, entityOpinions: entities });
