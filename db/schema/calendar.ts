import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DeadlineRule } from "#app/domain/calendar/deadline-rule.ts";
import { civilDate, instant, json } from "../columns.ts";

/** Days that differ from the weekend rule, as the State Council publishes them year by year. */
export const calendarDays = sqliteTable("calendar_days", {
  date: civilDate("date").primaryKey(),
  kind: text("kind", { enum: ["holiday", "statutory-holiday", "make-up-workday"] }).notNull(),
  name: text("name").notNull(),
});

/** A year is published when its calendar is known; a deadline that crosses into another is provisional. */
export const calendarYears = sqliteTable("calendar_years", {
  year: text("year").primaryKey(),
  publishedAt: instant("published_at").notNull(),
});

export const deadlineRules = sqliteTable(
  "deadline_rules",
  {
    id: text("id").primaryKey(),
    matter: text("matter").notNull(),
    rule: json<DeadlineRule>("rule").notNull(),
    validFrom: civilDate("valid_from").notNull(),
    validUntil: civilDate("valid_until"),
  },
  (t) => [index("deadline_rules_matter").on(t.matter)],
);
