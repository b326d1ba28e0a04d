import type { DeadlineRule } from "./deadline-rule.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** What every deadline is worked out from: the working-day calendar and the rules as rows. */
export type Rulebook = { calendar: WorkingCalendar; rules: readonly DeadlineRule[] };
