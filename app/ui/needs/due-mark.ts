import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { WorkingCalendar } from "#app/domain/calendar/working-calendar.ts";
import { workingDaysBetween } from "#app/domain/calendar/working-days.ts";
import { isOpenNeed, type NeedState } from "#app/domain/needs/need-states.ts";
import type { Translate } from "#app/domain/text/language.ts";

export type DueFacts = { state: NeedState; dueOn: string | null; dueAt: string | null };
export type DueMark = { words: string; overdue: boolean };

/** What a line of a list says of a due date: what is left in working days, or that it has passed. */
export function dueMark(
  t: Translate,
  { state, dueOn, dueAt }: DueFacts,
  { calendar, now, zone }: { calendar: WorkingCalendar; now: string; zone: string },
): DueMark | undefined {
  if (!dueOn || !dueAt || !isOpenNeed(state)) return undefined;
  if (state === "waiting") return { words: t("needs.clock.stopped"), overdue: false };
  const today = civilDateOf(now, zone);
  if (now > dueAt) {
    const count = workingDaysBetween(calendar, dueOn, today).days;
    return {
      words: count > 0 ? t("needs.clock.overdue", { count }) : t("needs.clock.just-over"),
      overdue: true,
    };
  }
  const count = workingDaysBetween(calendar, today, dueOn).days;
  return { words: count > 0 ? t("needs.clock.left", { count }) : t("needs.clock.today"), overdue: false };
}
