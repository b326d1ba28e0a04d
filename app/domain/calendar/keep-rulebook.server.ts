import { count } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { calendarDays, calendarYears, deadlineRules } from "#db/schema/calendar.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import type { Instant } from "./instant.ts";
import { stampRulebook } from "./stamp-rulebook.server.ts";
import type { CalendarDay } from "./working-calendar.ts";

/** What a portal starts with: years with their days, and the deadline rules. */
export type ShippedRulebook = {
  years: { year: number; days: CalendarDay[] }[];
  rules: DeadlineRule[];
};

/** Puts calendar and rules in place where there are none; what an administrator keeps is never touched. */
export async function keepRulebook(db: Database, shipped: ShippedRulebook, now: Instant): Promise<void> {
  if (!(await isMissing(db.read))) return;
  await db.write(async (tx) => {
    if (!(await isMissing(tx))) return;
    const years = shipped.years.map(({ year }) => ({ year: String(year), publishedAt: now }));
    const days = shipped.years.flatMap((each) => each.days);
    await tx.insert(calendarYears).values(years);
    await tx.insert(calendarDays).values(days.map(({ date, kind, name }) => ({ date, kind, name: name.zh })));
    await tx.insert(deadlineRules).values(
      shipped.rules.map((rule) => ({
        id: rule.id,
        matter: rule.matter,
        rule,
        validFrom: rule.validFrom,
        validUntil: rule.validUntil ?? null,
      })),
    );
    await stampRulebook(tx);
  });
}

async function isMissing(reads: Tx | Database["read"]): Promise<boolean> {
  const [days] = await reads.select({ rows: count() }).from(calendarDays);
  const [rules] = await reads.select({ rows: count() }).from(deadlineRules);
  return days?.rows === 0 && rules?.rows === 0;
}
