import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { FeaturePage } from "../plans/here-view.ts";
import type { PlanPage } from "../plans/plan-view.ts";
import { openNoticeOf } from "./open-notice-of.server.ts";
import { opinionCounts } from "./opinion-queries.server.ts";

/** A plan's page with how many opinions hang on each clause, and the notice in which this version takes them now. */
export async function planWithOpinions(reads: Reads, plan: PlanPage, today: CivilDate) {
  const counts = await opinionCounts(reads, plan.id);
  const clauses = plan.clauses.map((view) => {
    const opinions = counts.get(`clause:${view.clause.anchor}`) ?? 0;
    return opinions === 0 ? view : { ...view, hangings: { ...view.hangings, opinions } };
  });
  const notice = plan.state === "on-notice" ? await openNoticeOf(reads, plan.versionId, today) : undefined;
  return { ...plan, clauses, notice: notice ?? null };
}

/** The same of one feature: its opinions are its own, not those of its clause. */
export async function featureWithOpinions(reads: Reads, feature: FeaturePage, today: CivilDate) {
  const counts = await opinionCounts(reads, feature.plan.id);
  const opinions = counts.get(`feature:${feature.layer.code}/${feature.key}`) ?? 0;
  const isOpen = feature.plan.state === "on-notice";
  const notice = isOpen ? await openNoticeOf(reads, feature.plan.versionId, today) : undefined;
  return { ...feature, hangings: { ...feature.hangings, opinions }, notice: notice ?? null };
}
