import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needPauses } from "#db/schema/need-links.ts";
import { needs, reviews } from "#db/schema/needs.ts";
import { territories, units } from "#db/schema/people.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import { clauseLine } from "../plans/clause-queries.server.ts";
import type { NeedRow } from "./load-need.server.ts";
import type { NeedClause, NeedReview, NeedView, RuleBasis } from "./need-view.ts";
import { ruleName } from "./rule-name.ts";

/** Where a need stands: its territory, its unit and the rule that brought it there. */
export async function standingOf(
  reads: Reads,
  row: NeedRow,
): Promise<Pick<NeedView, "territory" | "unit" | "rule">> {
  const [found] = await reads
    .select({
      territory: { id: territories.id, name: territories.name, nameEn: territories.nameEn },
      unit: { name: units.name, nameEn: units.nameEn, phone: units.phone },
      rule: { label: routingRules.label, labelEn: routingRules.labelEn },
    })
    .from(needs)
    .leftJoin(territories, eq(territories.id, needs.territoryId))
    .leftJoin(units, eq(units.id, needs.unitId))
    .leftJoin(routingRules, eq(routingRules.id, needs.routingRuleId))
    .where(eq(needs.id, row.id));
  if (!found) return { territory: null, unit: null, rule: null };
  return { ...found, rule: found.rule && ruleName(found.rule) };
}

/** The plan clause that a need is about. */
export async function clauseOf(reads: Reads, { planId, clauseAnchor }: NeedRow): Promise<NeedClause | null> {
  if (!planId || !clauseAnchor) return null;
  const clause = await clauseLine(reads, { planId, anchor: clauseAnchor });
  if (!clause) return null;
  const { planTitle: name, planTitleEn: nameEn, anchor, number, heading, approvedOn } = clause;
  return { planId, plan: { name, nameEn }, anchor, number, heading, approvedOn };
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
export function basisOf({ rules }: Pick<Rulebook, "rules">, ruleId: string | null): RuleBasis | null {
  const found = rules.find(({ id }) => id === ruleId);
  return found ? { zh: found.basis.zh, en: found.basis.en } : null;
}

/** What moderators decided about the need itself, for its author and the office. */
export async function reviewsOf(reads: Reads, needId: string): Promise<NeedReview[]> {
  const { id, why, openedAt, settledAt, outcome, ground, reason } = reviews;
  return await reads
    .select({ id, why, openedAt, settledAt, outcome, ground, reason })
    .from(reviews)
    .where(and(eq(reviews.subjectKind, "need"), eq(reviews.subjectId, needId)))
    .orderBy(asc(openedAt));
}
