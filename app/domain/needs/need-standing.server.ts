import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { deadlineRules } from "#db/schema/calendar.ts";
import { needPauses } from "#db/schema/need-links.ts";
import { reviews, routingRules } from "#db/schema/needs.ts";
import { territories, units } from "#db/schema/people.ts";
import { planClauses, plans } from "#db/schema/plans.ts";
import type { NeedRow } from "./load-need.server.ts";
import type { NeedClause, NeedReview, NeedView, RuleBasis } from "./need-view.ts";

/** Where a need stands: its territory, its unit and the rule that brought it there. */
export async function standingOf(
  reads: Reads,
  row: NeedRow,
): Promise<Pick<NeedView, "territory" | "unit" | "rule">> {
  const [territory] = row.territoryId
    ? await reads
        .select({ id: territories.id, name: territories.name, nameEn: territories.nameEn })
        .from(territories)
        .where(eq(territories.id, row.territoryId))
    : [];
  const [unit] = row.unitId
    ? await reads
        .select({ name: units.name, nameEn: units.nameEn, phone: units.phone })
        .from(units)
        .where(eq(units.id, row.unitId))
    : [];
  const [rule] = row.routingRuleId
    ? await reads
        .select({ label: routingRules.label })
        .from(routingRules)
        .where(eq(routingRules.id, row.routingRuleId))
    : [];
  return { territory: territory ?? null, unit: unit ?? null, rule: rule?.label ?? null };
}

/** The plan clause that a need is about. */
export async function clauseOf(reads: Reads, { planId, clauseAnchor }: NeedRow): Promise<NeedClause | null> {
  if (!planId || !clauseAnchor) return null;
  const [clause] = await reads
    .select({
      planId: planClauses.planId,
      plan: { name: plans.title, nameEn: plans.titleEn },
      anchor: planClauses.anchor,
      number: planClauses.number,
      heading: planClauses.heading,
      approvedOn: plans.approvedOn,
    })
    .from(planClauses)
    .innerJoin(plans, eq(plans.id, planClauses.planId))
    .where(and(eq(planClauses.planId, planId), eq(planClauses.anchor, clauseAnchor)));
  return clause ?? null;
}

/** What the clock is worked out from. */
export async function clockOf(reads: Reads, row: NeedRow): Promise<NeedView["clock"]> {
  const { kind, submittedAt, roundOpenedAt, extendedDays, dueAt, dueRuleId, dueProvisional, answeredAt } =
    row;
  const pauses = await reads
    .select({ from: needPauses.fromAt, until: needPauses.untilAt })
    .from(needPauses)
    .where(eq(needPauses.needId, row.id))
    .orderBy(asc(needPauses.fromAt));
  return {
    ...{ kind, submittedAt, roundOpenedAt, extendedDays, dueAt, dueRuleId, dueProvisional, answeredAt },
    pauses: pauses.map(({ from, until }) => ({ from, ...(until && { until }) })),
  };
}

/** The legal basis of a deadline rule, by the rule's id. */
export async function basisOf(reads: Reads, ruleId: string | null): Promise<RuleBasis | null> {
  if (!ruleId) return null;
  const [found] = await reads
    .select({ rule: deadlineRules.rule })
    .from(deadlineRules)
    .where(eq(deadlineRules.id, ruleId));
  return found ? { zh: found.rule.basis.zh, en: found.rule.basis.en } : null;
}

/** What moderators decided about the need itself, for its author and the office. */
export async function reviewsOf(reads: Reads, needId: string): Promise<NeedReview[]> {
  const { why, openedAt, settledAt, outcome, reason } = reviews;
  return await reads
    .select({ why, openedAt, settledAt, outcome, reason })
    .from(reviews)
    .where(and(eq(reviews.subjectKind, "need"), eq(reviews.subjectId, needId)))
    .orderBy(asc(openedAt));
}
