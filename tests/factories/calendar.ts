import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type DeadlineRule, deadlineRule } from "#app/domain/calendar/deadline-rule.ts";
import {
  type CalendarDay,
  calendarDay,
  type WorkingCalendar,
  workingCalendar,
} from "#app/domain/calendar/working-calendar.ts";

const content = new URL("../../content/", import.meta.url);

/** The years that ship with the portal, and their rows. */
export const publishedYears = readdirSync(new URL("calendar/", content))
  .filter((name) => /^\d{4}\.json$/.test(name))
  .map((name) => Number(name.slice(0, 4)))
  .toSorted((a, b) => a - b);

export function publishedDays(year: number): CalendarDay[] {
  return z.array(calendarDay).parse(contentJson(`calendar/${year}.json`));
}

/** The calendar that ships with the portal. */
export const publishedCalendar: WorkingCalendar = workingCalendar(
  publishedYears.flatMap(publishedDays),
  publishedYears,
);

/** The deadline rules that ship with the portal. */
export const shippedRules: DeadlineRule[] = z.array(deadlineRule).parse(contentJson("rules/deadlines.json"));

/** The shipped rule of that id. */
export function shippedRule(id: string): DeadlineRule {
  const rule = shippedRules.find((row) => row.id === id);
  if (!rule) throw new Error(`no deadline rule ${id}`);
  return rule;
}

export function contentJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, content), "utf8"));
}
