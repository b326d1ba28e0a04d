import type { CivilDate } from "./civil-date.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** The month from which a missing next year is warned of: the State Council publishes it in autumn, deadlines reach it earlier. */
const firstMonth = "09";

/** The year whose calendar is missed by now: this one, or from September on the next. */
export function missingYear({ publishedYears }: WorkingCalendar, today: CivilDate): number | undefined {
  const year = Number(today.slice(0, 4));
  if (!publishedYears.includes(year)) return year;
  return today.slice(5, 7) >= firstMonth && !publishedYears.includes(year + 1) ? year + 1 : undefined;
}
