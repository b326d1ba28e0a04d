import { addDays, type CivilDate } from "./civil-date.ts";
import { crossesUnpublished, isWorkingDay, type WorkingCalendar } from "./working-calendar.ts";

/** A date reached by counting; provisional (暂定) when a counted day lies in a year without a published calendar. */
export interface Reached {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/**
 * The n-th working day after `from`, which is not counted itself (Civil Code 201); before it when n is negative. With n = 0
 * it is `from`, working day or not.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, n: number): Reached {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let date = from;
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional: n !== 0 && crossesUnpublished(calendar, addDays(from, step), date) };
}

/** How many working days lie after `from` up to and including `to`; the mirror image, negative, when `to` is earlier. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CivilDate,
  to: CivilDate,
): { readonly days: number; readonly provisional: boolean } {
  if (from === to) return { days: 0, provisional: false };
  const step = to < from ? -1 : 1;
  let days = 0;
  for (let date = from; date !== to; ) {
    date = addDays(date, step);
    if (isWorkingDay(calendar, date)) days += step;
  }
  return { days, provisional: crossesUnpublished(calendar, addDays(from, step), to) };
}

/** The first working day on or after the date: the date itself when it is one. */
export function nextWorkingDay(calendar: WorkingCalendar, date: CivilDate): Reached {
  return nearestWorkingDay(calendar, date, 1);
}

/** The last working day on or before the date: the date itself when it is one. */
export function previousWorkingDay(calendar: WorkingCalendar, date: CivilDate): Reached {
  return nearestWorkingDay(calendar, date, -1);
}

function nearestWorkingDay(calendar: WorkingCalendar, from: CivilDate, step: 1 | -1): Reached {
  let date = from;
  while (!isWorkingDay(calendar, date)) date = addDays(date, step);
  return { date, provisional: crossesUnpublished(calendar, from, date) };
}
