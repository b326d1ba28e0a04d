import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { deadlineRules } from "#db/schema/calendar.ts";
import { needs } from "#db/schema/needs.ts";
import { people, units } from "#db/schema/people.ts";
import { routingRules } from "#db/schema/routing.ts";
import type { NeedReceipt } from "./need-receipt.ts";
import { queryCodeOf } from "./query-code.server.ts";
import { ruleName } from "./rule-name.ts";

/** The receipt of a need; whoever asks has just handed it in. */
export async function needReceipt(
  { db, secrets }: Pick<Deps, "db" | "secrets">,
  needId: string,
): Promise<NeedReceipt | undefined> {
  const [found] = await db.read
    .select({
      need: needs,
      unit: units,
      planner: people.displayName,
      rule: { label: routingRules.label, labelEn: routingRules.labelEn },
      due: deadlineRules.rule,
    })
    .from(needs)
    .leftJoin(units, eq(units.id, needs.unitId))
    .leftJoin(people, eq(people.id, needs.plannerId))
    .leftJoin(routingRules, eq(routingRules.id, needs.routingRuleId))
    .leftJoin(deadlineRules, eq(deadlineRules.id, needs.dueRuleId))
    .where(eq(needs.id, needId));
  if (!found) return undefined;
  const { need, unit, planner, rule, due } = found;
  const { number, title, publication, isPublic, submittedAt } = need;
  return {
    ...{ number, title, publication, isPublic, submittedAt },
    unit: unit ? { name: unit.name, nameEn: unit.nameEn, phone: unit.phone } : undefined,
    planner: planner ?? undefined,
    rule: rule ? ruleName(rule) : undefined,
    dueOn: need.dueOn ?? undefined,
    basis: due?.basis,
    provisional: need.dueProvisional,
    onBehalf: need.enteredBy !== null,
    queryCode: need.queryCodeDigest === null ? undefined : queryCodeOf({ secrets }, needId),
  };
}
