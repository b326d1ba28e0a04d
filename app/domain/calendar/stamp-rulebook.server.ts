import { createHash } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { settings } from "#db/schema/audit.ts";
import { calendarDays, calendarYears, deadlineRules } from "#db/schema/calendar.ts";
import { rulebookSetting } from "./rulebook.server.ts";

/** Marks calendar and rules by a digest of both, after any change to them: every process then reads them anew. */
export async function stampRulebook(tx: Tx): Promise<void> {
  const days = await tx.select().from(calendarDays).orderBy(calendarDays.date);
  const years = await tx.select({ year: calendarYears.year }).from(calendarYears).orderBy(calendarYears.year);
  const rules = await tx.select().from(deadlineRules).orderBy(deadlineRules.id);
  const value = createHash("sha256").update(JSON.stringify({ days, years, rules })).digest("hex");
  await tx
    .insert(settings)
    .values({ key: rulebookSetting, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
