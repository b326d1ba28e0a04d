import { type Deadline, settle } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import type { LegalBasis } from "./rule-validity.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

export type Extended =
  | { readonly ok: true; readonly deadline: Deadline }
  | { readonly ok: false; readonly reason: "extension-not-whole-days" }
  | {
      readonly ok: false;
      readonly reason: "extension-too-long";
      readonly left: number;
      readonly basis: LegalBasis;
    };

/**
 * The deadline longer by `length`, in its own unit. `most` is the rule that limits it: all extensions of a deadline together
 * stay within it. `left` in a refusal is what may still be granted.
 */
export function extend(
  deadline: Deadline,
  length: number,
  most: DeadlineRule,
  calendar: WorkingCalendar,
): Extended {
  if (most.unit !== deadline.rule.unit) throw new RangeError(`${most.id} does not limit ${deadline.rule.id}`);
  if (deadline.rule.direction === "backward")
    throw new RangeError("what precedes an event cannot be extended");
  if (!Number.isInteger(length) || length < 1) return { ok: false, reason: "extension-not-whole-days" };
  const left = Math.max(0, most.length - deadline.extendedBy);
  if (length > left) return { ok: false, reason: "extension-too-long", left, basis: most.basis };
  return { ok: true, deadline: settle({ ...deadline, extendedBy: deadline.extendedBy + length }, calendar) };
}
