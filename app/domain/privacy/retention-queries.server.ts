import { asc } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { retentionRules } from "#db/schema/privacy.ts";
import { type RetentionId, type RetentionRule, retentionRule } from "./retention-rules.ts";

/** Every rule in force, for pages and jobs. */
export async function retentionOf(reads: Reads): Promise<RetentionRule[]> {
  const rows = await reads
    .select()
    .from(retentionRules)
    .orderBy(asc(retentionRules.days), asc(retentionRules.id));
  return rows.map((row) => retentionRule.parse(row));
}

/** How many days the rule gives. A portal without the rule is not well installed. */
export async function daysOf(reads: Reads, id: RetentionId): Promise<number> {
  const rule = (await retentionOf(reads)).find((one) => one.id === id);
  if (!rule) throw new Error(`no retention rule ${id}`);
  return rule.days;
}
