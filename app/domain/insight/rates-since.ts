import { addDays, type CivilDate, isCivilDate } from "../calendar/civil-date.ts";

/** The first day that rates count from: the one asked for if it is a day that has come, else a year ago. */
export function countedSince(asked: string | null, today: CivilDate): CivilDate {
  if (asked !== null && isCivilDate(asked) && asked <= today) return asked;
  return addDays(today, -365);
}
