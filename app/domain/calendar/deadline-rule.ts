import { z } from "zod";
import { type CivilDate, isCivilDate } from "./civil-date.ts";

/**
 * How a rule counts.
 * - `civil-code`: the opening day is not counted; a last day that is a rest day runs on to the next working day (Civil Code
 *   201, 203). Article 203 says 法定休假日, which takes in the weekly rest days: weekends run on too.
 * - `full-days-before`: so many full days lie between the act and the event, neither of them counted. A last day in a
 *   holiday of the yearly notice rolls to the working day before it, never later; a plain weekend does not roll, since an
 *   announcement can be published on one. This is the portal's strict reading: the laws are silent.
 * - `clock-hours`: from the minute of opening, day and night (Civil Code 201, second sentence).
 */
export const conventions = ["civil-code", "full-days-before", "clock-hours"] as const;

export const deadlineUnits = ["calendar-days", "working-days", "hours"] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** The provision a rule stands on, as shown to whoever is held to it. */
export const legalBasis = z.object({
  zh: z.string().min(1),
  en: z.string().min(1),
  /** Article numbers, such as `26` or `47, 48, 82`; absent where no law orders it. */
  article: z.string().min(1).optional(),
});
export type LegalBasis = z.infer<typeof legalBasis>;

const civilDate = z.string().refine(isCivilDate, { error: "not-a-date" });

/** A rule and its span of validity, both ends included. */
export const ruleValidity = {
  basis: legalBasis,
  /** Read in a law, seen in published practice, or the portal's own choice, which an administrator can change. */
  source: z.enum(["law", "practice", "default"]),
  validFrom: civilDate,
  validUntil: civilDate.optional(),
};

const deadlineRow = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  matter: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  length: z.number().int().positive(),
  unit: z.enum(deadlineUnits),
  /** `forward` from an opening; `backward` from an event before which something must have happened. */
  direction: z.enum(["forward", "backward"]),
  convention: z.enum(conventions),
  /** True where the law asks for *at least* so long: ending early breaks it. False where it asks for *at most*. */
  minimum: z.boolean(),
  ...ruleValidity,
});

/** One row of the deadline rules (domain.md 3). */
export type DeadlineRule = z.infer<typeof deadlineRow>;

export const deadlineRule = deadlineRow
  .refine((rule) => rule.convention === conventionOf(rule), { error: "convention-does-not-fit" })
  .refine((rule) => rule.source !== "law" || rule.basis.article, { error: "law-without-article" })
  .refine((rule) => !rule.validUntil || rule.validFrom <= rule.validUntil, {
    error: "ends-before-it-begins",
  });

/** The rule for a matter on a day; of several the one that came into force last, and none is `undefined`. */
export function ruleInForce<R extends Pick<DeadlineRule, "matter" | "validFrom" | "validUntil">>(
  rules: readonly R[],
  matter: string,
  date: CivilDate,
): R | undefined {
  return rules
    .filter((rule) => rule.matter === matter && rule.validFrom <= date && date <= (rule.validUntil ?? date))
    .reduce<R | undefined>(
      (last, rule) => (last && last.validFrom >= rule.validFrom ? last : rule),
      undefined,
    );
}

function conventionOf(
  rule: Pick<DeadlineRule, "unit" | "direction">,
): DeadlineRule["convention"] | undefined {
  if (rule.unit === "hours") return rule.direction === "forward" ? "clock-hours" : undefined;
  return rule.direction === "forward" ? "civil-code" : "full-days-before";
}
