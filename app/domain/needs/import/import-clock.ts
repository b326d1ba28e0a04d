import type { Zone } from "#app/domain/calendar/day-in-zone.ts";
import { daysInZone } from "#app/domain/calendar/days-in-zone.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import { type NeedDeadline, needDeadline, noRuleInForce } from "../need-deadline.ts";
import type { ImportedNeed } from "./imported-need.ts";

/** The rule of a due date that the source itself set. */
export const dueBySource = "source";

type Clocked = Pick<ImportedNeed, "due" | "kind" | "submittedAt">;

/**
 * A need's due date: the source's own, else by the rule in force when it was submitted, else why there is none. One is made
 * for a whole import: needs of one kind and day are due together unless their rule counts hours.
 */
export function importClock(zone: Zone) {
  const dayOf = daysInZone(zone);
  const reckoned = new WeakMap<Rulebook, Map<string, NeedDeadline | undefined>>();
  const reckon = ({ kind, submittedAt }: Clocked, book: Rulebook) => {
    const known = reckoned.get(book) ?? new Map<string, NeedDeadline | undefined>();
    reckoned.set(book, known);
    const together = `${kind} ${dayOf(submittedAt)}`;
    if (known.has(together)) return known.get(together);
    const found = needDeadline({ kind, submittedAt, pauses: [], extendedDays: 0 }, book, zone);
    if (found?.deadline.rule.unit !== "hours") known.set(together, found);
    return found;
  };
  return (need: Clocked, book: Rulebook) => {
    if (need.due) {
      const { on, at } = need.due;
      return { dueOn: on, dueAt: at, dueRuleId: dueBySource, noDueReason: null, dueProvisional: false };
    }
    const found = reckon(need, book);
    if (!found)
      return { dueOn: null, dueAt: null, dueRuleId: null, noDueReason: noRuleInForce, dueProvisional: false };
    const { due, dueAt, ruleId, provisional } = found;
    return { dueOn: due, dueAt, dueRuleId: ruleId, noDueReason: null, dueProvisional: provisional };
  };
}

export type ImportClock = ReturnType<typeof importClock>;
