import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace, RecordNames, RegisterFact } from "../administration/register-fact.ts";
import { isCivilDate } from "../calendar/civil-date.ts";
import { categoryCode } from "../needs/need-category.ts";
import { needKinds } from "../needs/need-terms.ts";
import type { RoutingRuleRow } from "../needs/route-need.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";

const blankAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const day = z.string("field-needed").refine(isCivilDate, "date-not-valid");

export const routingRulePosted = z
  .object({
    ruleId: z
      .string("field-needed")
      .trim()
      .max(60, "field-too-long")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "rule-id-not-plain"),
    label: plainLine(80).pipe(z.string().min(1, "field-needed")),
    labelEn: optionalText(120).transform((typed) => typed ?? ""),
    priority: z.coerce
      .number("number-not-whole")
      .int("number-not-whole")
      .min(0, "number-not-whole")
      .max(1000),
    territoryId: z.preprocess(blankAsNull, z.string().nullable()),
    category: z.preprocess(blankAsNull, categoryCode.nullable()),
    kind: z.preprocess(blankAsNull, z.enum(needKinds, "field-not-understood").nullable()),
    planTier: z.preprocess(blankAsNull, z.string().max(40).nullable()),
    unitId: z.string("field-needed").min(1, "field-needed"),
    planner: z.enum(["territory", "none"], "field-needed"),
    validFrom: day,
    validUntil: z.preprocess(blankAsNull, day.nullable()),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
    path: ["validUntil"],
    message: "ends-before-it-begins",
  });
type Posted = z.output<typeof routingRulePosted>;

/** The rule that a form describes. */
export const ruleOf = ({ ruleId, ...rule }: Posted): RoutingRuleRow => ({ ...rule, id: ruleId });

export const routingRuleForm: RecordForm<RoutingRuleRow, Posted> = {
  shape: routingRulePosted,
  keyOf: ({ ruleId }) => ruleId,
  apply: (before, posted) => ({
    ok: true,
    after: { ...ruleOf(posted), id: before?.id ?? posted.ruleId },
  }),
  values: ({ id, priority, ...rule }) => ({
    ...{ ruleId: id, priority: String(priority), label: rule.label, labelEn: rule.labelEn },
    ...{ territoryId: rule.territoryId ?? "", category: rule.category ?? "", kind: rule.kind ?? "" },
    ...{ planTier: rule.planTier ?? "", unitId: rule.unitId, planner: rule.planner },
    ...{ validFrom: rule.validFrom, validUntil: rule.validUntil ?? "" },
  }),
};

/** How a rule reads; units and territories by their names. */
export function routingRuleFace(rule: RoutingRuleRow, _key: string, names: RecordNames): RecordFace {
  const named = (fact: string, id: string): RegisterFact => {
    const found = names.get(id);
    return found ? { name: fact, both: { "zh-CN": found.name, en: found.nameEn } } : { name: fact, text: id };
  };
  const facts: RegisterFact[] = [
    { name: "priority", text: String(rule.priority) },
    rule.territoryId ? named("territory", rule.territoryId) : { name: "territory", word: "any-territory" },
    { name: "category", word: rule.category ? `category-${rule.category}` : "any-category" },
    { name: "kind", word: rule.kind ? `kind-${rule.kind}` : "any-kind" },
    ...(rule.planTier ? [{ name: "plan-tier", text: rule.planTier }] : []),
    named("goes-to", rule.unitId),
    { name: "planner", word: `planner-${rule.planner}` },
    { name: "from", text: rule.validFrom },
    ...(rule.validUntil ? [{ name: "until", text: rule.validUntil }] : []),
  ];
  return {
    name: { both: { "zh-CN": rule.label, en: rule.labelEn || rule.label } },
    brief: facts.filter(({ name }) => ["priority", "territory", "category", "goes-to"].includes(name)),
    facts,
  };
}
