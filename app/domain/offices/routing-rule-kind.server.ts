import { asc, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { plans } from "#db/schema/plans.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { RegisteredKind } from "../administration/registered-kind.server.ts";
import { categoryKind } from "../needs/category-register.server.ts";
import { isInForce, type RoutingRuleRow, routeNeed } from "../needs/route-need.ts";
import { routingRule } from "../needs/routing-rule-shape.ts";
import { type ParentOf, rivalsOf, shadowOf } from "../needs/rule-reach.ts";
import { standsInOffice } from "../people/stands-in-office.server.ts";

/** How many of the last needs a draft is run against. */
export const replayed = 1000;

/** Routing rules by their id. One that has ended stays in the list with its last day. */
export const routingRuleKind: RegisteredKind<z.output<typeof routingRule>> = {
  kind: "routing-rule",
  shape: routingRule,
  async read(reads, key) {
    const [row] = await reads.select().from(routingRules).where(eq(routingRules.id, key));
    return row && routingRule.parse(row);
  },
  async readAll(reads) {
    const rows = await reads
      .select()
      .from(routingRules)
      .orderBy(desc(routingRules.priority), asc(routingRules.id));
    return new Map(rows.map((row) => [row.id, routingRule.parse(row)]));
  },
  async write(tx, { key, after }) {
    if (after === undefined) await tx.delete(routingRules).where(eq(routingRules.id, key));
    else
      await tx
        .insert(routingRules)
        .values({ ...after, id: key })
        .onConflictDoUpdate({ target: routingRules.id, set: after });
  },
  async check(reads, { after }) {
    if (!after) return undefined;
    if (!(await standsInOffice(reads, "unit", after.unitId))) return { ok: false, reason: "unit-unknown" };
    if (after.territoryId && !(await standsInOffice(reads, "territory", after.territoryId)))
      return { ok: false, reason: "territory-unknown" };
    return undefined;
  },
  async effects(reads, { key, after, today }) {
    const all = await routingRuleKind.readAll(reads);
    const standing = [...all.values()];
    const others = standing.filter(({ id }) => id !== key);
    const draft = after ? [...others, { ...after, id: key }] : others;
    const taxonomy = await categoryKind.readAll(reads);
    return [
      ...reachEffects(after && { ...after, id: key }, draft, (code) => taxonomy.get(code)?.parent),
      await replay(reads, standing, draft, today),
    ];
  },
  validFrom: ({ validFrom }) => validFrom,
};

function reachEffects(
  rule: RoutingRuleRow | undefined,
  rules: readonly RoutingRuleRow[],
  parentOf: ParentOf,
): RegisterEffect[] {
  if (!rule) return [];
  const shadow = shadowOf(rule, rules, parentOf);
  const hidden = rules.filter((other) => other.id !== rule.id && shadowOf(other, [rule], parentOf));
  const rivals = rivalsOf(rule, rules);
  return [
    ...(shadow ? [{ effect: "rule-unreachable", count: 1, examples: [shownRule(shadow)] }] : []),
    ...(hidden.length > 0
      ? [{ effect: "rule-hides", count: hidden.length, examples: hidden.slice(0, 3).map(shownRule) }]
      : []),
    ...(rivals.length > 0
      ? [{ effect: "rule-rivals", count: rivals.length, examples: rivals.slice(0, 3).map(shownRule) }]
      : []),
  ];
}

const shownRule = ({ id, label }: RoutingRuleRow) => ({
  text: label,
  href: `/admin/routing/${encodeURIComponent(id)}`,
});

/** Which of the last needs would have gone to another unit by the draft, as if it held today. */
async function replay(
  reads: Reads,
  standing: readonly RoutingRuleRow[],
  draft: readonly RoutingRuleRow[],
  today: string,
): Promise<RegisterEffect> {
  const last = await reads
    .select({
      number: needs.number,
      title: needs.title,
      territoryId: needs.territoryId,
      category: needs.category,
      kind: needs.kind,
      planTier: plans.tier,
    })
    .from(needs)
    .leftJoin(plans, eq(plans.id, needs.planId))
    .orderBy(desc(needs.submittedAt))
    .limit(replayed);
  const on = (rules: readonly RoutingRuleRow[]) => rules.filter((rule) => isInForce(rule, today));
  // A draft that begins later is tried as if it had begun.
  const [now, then] = [on(standing), on(draft.map((rule) => begun(rule, standing, today)))];
  const taxonomy = await categoryKind.readAll(reads);
  const placed = last.map((need) => ({
    ...need,
    parentCategory: taxonomy.get(need.category)?.parent ?? null,
  }));
  const elsewhere = placed.filter(
    (need) => routeNeed(need, now, null).unitId !== routeNeed(need, then, null).unitId,
  );
  return {
    effect: "needs-elsewhere",
    count: elsewhere.length,
    values: { of: last.length },
    examples: elsewhere.slice(0, 5).map(({ number, title }) => ({
      text: `${number} ${title}`,
      href: `/office/needs/${number}`,
    })),
  };
}

const begun = (rule: RoutingRuleRow, standing: readonly RoutingRuleRow[], today: string) =>
  standing.includes(rule) || rule.validFrom <= today ? rule : { ...rule, validFrom: today };
