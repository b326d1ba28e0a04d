import type { Zone } from "#app/domain/calendar/day-in-zone.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import { needDeadline, noRuleInForce } from "../need-deadline.ts";
import type { ImportedNeed } from "./imported-need.ts";

/** The rule of a due date that the source itself set. */
export const dueBySource = "source";

/** A need's due date: the source's own, else by the rule in force when it was submitted, else why there is none. */
export function importClock(
  need: Pick<ImportedNeed, "due" | "kind" | "submittedAt">,
  book: Rulebook,
  zone: Zone,
) {
  if (need.due) {
    const { on, at } = need.due;
    return { dueOn: on, dueAt: at, dueRuleId: dueBySource, noDueReason: null, dueProvisional: false };
  }
  const terms = { kind: need.kind, submittedAt: need.submittedAt, pauses: [], extendedDays: 0 };
  const found = needDeadline(terms, book, zone);
  return found
    ? {
        dueOn: found.due,
        dueAt: found.dueAt,
        dueRuleId: found.ruleId,
        noDueReason: null,
        dueProvisional: found.provisional,
      }
    : { dueOn: null, dueAt: null, dueRuleId: null, noDueReason: noRuleInForce, dueProvisional: false };
}
