import { asc, eq, like } from "drizzle-orm";
import { calendarDays, calendarYears } from "#db/schema/calendar.ts";
import type { RegisteredKind } from "../administration/registered-kind.server.ts";
import { refuse } from "../decision.ts";
import { type CalendarYear, calendarYear } from "./calendar-year.ts";
import { stampRulebook } from "./stamp-rulebook.server.ts";

/** Years of the working-day calendar. A year that is published stays so; its days can be put right. */
export const calendarYearKind: Omit<RegisteredKind<CalendarYear>, "effects"> = {
  kind: "calendar-year",
  shape: calendarYear,
  async read(reads, year) {
    const [known] = await reads.select().from(calendarYears).where(eq(calendarYears.year, year));
    if (!known) return undefined;
    const days = await reads
      .select()
      .from(calendarDays)
      .where(like(calendarDays.date, `${known.year}-%`))
      .orderBy(asc(calendarDays.date));
    return { year: known.year, days };
  },
  async readAll(reads) {
    const years = await reads.select().from(calendarYears).orderBy(asc(calendarYears.year));
    const days = await reads.select().from(calendarDays).orderBy(asc(calendarDays.date));
    return new Map(
      years.map(({ year }) => [year, { year, days: days.filter(({ date }) => date.startsWith(`${year}-`)) }]),
    );
  },
  async write(tx, { key, after, now }) {
    if (!after) throw new Error("a published year stays published");
    await tx.delete(calendarDays).where(like(calendarDays.date, `${key}-%`));
    if (after.days.length > 0) await tx.insert(calendarDays).values(after.days);
    await tx
      .insert(calendarYears)
      .values({ year: key, publishedAt: now })
      .onConflictDoNothing({ target: calendarYears.year });
    await stampRulebook(tx);
  },
  check: async (_reads, { key, after }) =>
    after?.year === key ? undefined : refuse("record-not-understood"),
  validFrom: ({ year }) => `${year}-01-01`,
};
