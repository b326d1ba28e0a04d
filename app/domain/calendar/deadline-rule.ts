import { z } from "zod";
import { ruleValidity } from "./rule-validity.ts";

/**
 * How a rule counts.
 * - `civil-code`: the opening day is not counted; a last day that is a rest day runs on to the next working day (Civil Code
 *   201, 203). Article 203 says 法定休假日, which takes in the weekly rest days: weekends run on too.
 * - `full-days-before`: so many full days lie between the act and the event, neither of them counted. A last day in a
 *   holiday of the yearly notice rolls to the working day before it, never later; a plain weekend does not roll, since an
 *   announcement can be published on one. This is the portal's strict reading: the laws are silent.
 * - `clock-hours`: from the minute of opening, day and night (Civil Code 201, second sentence).
 */
const conventions = ["civil-code", "full-days-before", "clock-hours"] as const;

export const deadlineUnits = ["calendar-days", "working-days", "hours"] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

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

/** The one way that a unit and a direction are counted; undefined where they do not go together. */
export function conventionOf(
  rule: Pick<DeadlineRule, "unit" | "direction">,
): DeadlineRule["convention"] | undefined {
  if (rule.unit === "hours") return rule.direction === "forward" ? "clock-hours" : undefined;
  return rule.direction === "forward" ? "civil-code" : "full-days-before";
}
