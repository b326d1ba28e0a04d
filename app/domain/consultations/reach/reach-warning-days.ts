import { addDays, type CivilDate, daysBetween } from "../../calendar/civil-date.ts";
import type { ParticipationRules, ReachWarning } from "./participation-rules.ts";

type Period = { opensOn: CivilDate; closesOn: CivilDate };
/** A warning that is due, and the day that it is told for: once each. */
export type DueWarning = { warning: ReachWarning; dueOn: CivilDate };

/** Which warnings are due on a day of the period: one at half of it, one some days before the close. */
export function warningsDue(
  { opensOn, closesOn }: Period,
  { warnings }: Pick<ParticipationRules, "warnings">,
  today: CivilDate,
): DueWarning[] {
  if (today < opensOn || today > closesOn) return [];
  return warnings.flatMap(({ code: warning, daysBefore }): DueWarning[] => {
    const day =
      daysBefore === undefined
        ? addDays(opensOn, Math.floor(daysBetween(opensOn, closesOn) / 2))
        : addDays(closesOn, -daysBefore);
    // A close that is put off is warned of again; half of a period comes once.
    return today >= day ? [{ warning, dueOn: daysBefore === undefined ? opensOn : closesOn }] : [];
  });
}
