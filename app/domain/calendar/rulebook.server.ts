import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { settings } from "#db/schema/audit.ts";
import { calendarDays, calendarYears, deadlineRules } from "#db/schema/calendar.ts";
import type { Rulebook } from "./rulebook.ts";
import { workingCalendar } from "./working-calendar.ts";

/** The setting that changes with every change to calendar or rules: a digest of both. */
export const rulebookSetting = "rulebook-version";

/** Rulebooks of this process by their version; equal versions are equal books, in whichever database. */
const known = new Map<string, Rulebook>();

/** The calendar and the rules. One row is read to see that the known book is still the one in force. */
export async function loadRulebook(reads: Reads): Promise<Rulebook> {
  const [setting] = await reads
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, rulebookSetting));
  const version = String(setting?.value ?? "");
  const found = version ? known.get(version) : undefined;
  if (found) return found;
  const book = await readRulebook(reads);
  if (version) {
    known.clear();
    known.set(version, book);
  }
  return book;
}

async function readRulebook(reads: Reads): Promise<Rulebook> {
  const days = await reads.select({ date: calendarDays.date, kind: calendarDays.kind }).from(calendarDays);
  const years = await reads.select({ year: calendarYears.year }).from(calendarYears);
  const rules = await reads.select({ rule: deadlineRules.rule }).from(deadlineRules);
  return {
    calendar: workingCalendar(
      days,
      years.map(({ year }) => Number(year)),
    ),
    rules: rules.map(({ rule }) => rule),
  };
}
