import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace, RegisterFact } from "../administration/register-fact.ts";
import { refuse } from "../decision.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";
import { addDays, isCivilDate } from "./civil-date.ts";
import { conventionOf, type DeadlineRule, deadlineUnits } from "./deadline-rule.ts";
import { ruleSources } from "./rule-validity.ts";
import { withVersion } from "./rule-versions.ts";

const blankAsNothing = (value: unknown) => (value === "" ? undefined : value);
const day = z.string("field-needed").refine(isCivilDate, "date-not-valid");

const posted = z
  .object({
    length: z.coerce.number("length-not-whole").int("length-not-whole").min(1, "length-not-whole").max(3650),
    unit: z.enum(deadlineUnits, "field-needed"),
    source: z.enum(ruleSources, "field-needed"),
    basisZh: plainLine(200),
    basisEn: plainLine(300),
    article: optionalText(40),
    validFrom: day,
    validUntil: z.preprocess(blankAsNothing, day.optional()),
  })
  .refine(({ source, article }) => source !== "law" || article, {
    path: ["article"],
    message: "law-without-article",
  })
  .refine(({ validFrom, validUntil }) => !validUntil || validFrom <= validUntil, {
    path: ["validUntil"],
    message: "ends-before-it-begins",
  });

/** A new version of the rule for a matter. What the rule is for, and which way it counts, stay: the portal's steps rely on them. */
export const ruleForm: RecordForm<DeadlineRule[], z.output<typeof posted>> = {
  shape: posted,
  apply(before, { length, unit, source, basisZh, basisEn, article, validFrom, validUntil }, today) {
    const last = before?.at(-1);
    if (!before || !last) return refuse("not-found");
    const { matter, direction, minimum } = last;
    const convention = conventionOf({ unit, direction });
    if (!convention) return refuse("rule-unit-does-not-fit");
    const version: DeadlineRule = {
      id: `${matter}-${validFrom}`,
      ...{ matter, length, unit, direction, convention, minimum },
      basis: { zh: basisZh, en: basisEn, ...(article ? { article } : {}) },
      source,
      validFrom,
      ...(validUntil ? { validUntil } : {}),
    };
    const made = withVersion(before, version, today);
    return made.ok ? { ok: true, after: made.versions } : made;
  },
  values(versions, today) {
    const last = versions.at(-1);
    if (!last) return {};
    return {
      ...{ length: String(last.length), unit: last.unit, source: last.source },
      ...{ basisZh: last.basis.zh, basisEn: last.basis.en, article: last.basis.article ?? "" },
      validFrom: last.validFrom > today ? last.validFrom : addDays(today, 1),
      validUntil: last.validUntil ?? "",
    };
  },
};

/** How the rule for a matter reads: every version with its span. */
export function ruleFace(versions: readonly DeadlineRule[], matter: string): RecordFace {
  return {
    name: { word: `matter-${matter}` },
    brief: versions.slice(-1).flatMap(briefOf),
    facts: versions.flatMap(factsOf),
  };
}

/** The last version alone: its first day is said once. */
const briefOf = (rule: DeadlineRule): RegisterFact[] => [
  ...factsOf(rule)
    .slice(0, 4)
    .map(({ of: _from, ...fact }) => fact),
  { name: "from", text: rule.validFrom },
];

function factsOf({ length, unit, minimum, direction, ...rule }: DeadlineRule): RegisterFact[] {
  const of = rule.validFrom;
  const { zh, en } = rule.basis;
  return [
    { name: "length", of, word: unit, values: { count: length } },
    { name: "counting", of, word: `${minimum ? "at-least" : "at-most"}-${direction}` },
    { name: "source", of, word: `source-${rule.source}` },
    { name: "basis", of, both: { "zh-CN": zh, en } },
    ...(rule.basis.article ? [{ name: "article", of, text: rule.basis.article }] : []),
    ...(rule.validUntil ? [{ name: "until", of, text: rule.validUntil }] : []),
  ];
}
