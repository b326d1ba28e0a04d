import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { type PlanKind, planKinds } from "../plans/plan-terms.ts";

/** What is listed: every day of some months; what is open, begins soon or ends soon; what was announced. */
export const calendarViews = ["months", "open", "soon", "ending", "announced"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What happens to a notice on a day. */
export type CalendarDay = "opens" | "closes" | "announced";

export type CalendarFilter = {
  view: CalendarView;
  kind: PlanKind | "";
  /** The first of the months that are listed: `2026-11`. */
  month: string;
  page: number;
};

export const monthsAtATime = 3;
/** A notice that closes within so many days ends soon. */
export const soonDays = 7;

const month = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The filter that an address asks for; what is not understood is left out. */
export function calendarFilter(asked: URLSearchParams, today: CivilDate, page: number): CalendarFilter {
  const from = asked.get("month") ?? "";
  return {
    view: calendarViews.find((view) => view === asked.get("view")) ?? "months",
    kind: planKinds.find((kind) => kind === asked.get("kind")) ?? "",
    month: month.test(from) ? from : today.slice(0, 7),
    page,
  };
}

/** The address of a filter, shortest first. */
export function calendarPath({ view, kind, month, page }: CalendarFilter, today: CivilDate): string {
  const asked = new URLSearchParams({
    ...(view !== "months" && { view }),
    ...(kind && { kind }),
    ...(view === "months" && month !== today.slice(0, 7) && { month }),
    ...(page > 1 && { page: String(page) }),
  });
  return asked.size > 0 ? `/notices/calendar?${asked}` : "/notices/calendar";
}

/** So many months before or after one. */
export function monthsOn(month: string, many: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + many;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The first and the last day of the months that are listed. */
export const daysListed = (month: string): { from: CivilDate; until: CivilDate } => ({
  from: `${month}-01`,
  until: addDays(`${monthsOn(month, monthsAtATime)}-01`, -1),
});
