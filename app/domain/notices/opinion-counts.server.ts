import { and, eq, gt, or, sql } from "drizzle-orm";
import { asOneRow } from "#db/as-one-row.ts";
import type { Reads } from "#db/client.ts";
import { planOpinionCounts } from "#db/schema/notices.ts";
import type { Voices } from "./notice-view.ts";

const { subject, residents, entities } = planOpinionCounts;
const some = or(gt(residents, 0), gt(entities, 0));

/**
 * How many public opinions of residents, and apart from them of market entities, hang on each clause (`clause:c42`) and
 * feature (`feature:zone/k7`) of a plan. The database keeps count, so many opinions cost no more than few.
 */
export async function opinionCounts(reads: Reads, planId: string): Promise<Map<string, Voices>> {
  const kept = reads
    .select({ subject, residents, entities })
    .from(planOpinionCounts)
    .where(and(eq(planOpinionCounts.planId, planId), some))
    .as("kept");
  const voices = sql`json_object('residents', ${kept.residents}, 'entities', ${kept.entities})`;
  return await asOneRow<Voices>(reads, kept, sql`${kept.subject}`, voices);
}

/** The same of one clause or feature. */
export async function opinionCountOf(reads: Reads, planId: string, about: string) {
  const [voices] = await reads
    .select({ residents, entities })
    .from(planOpinionCounts)
    .where(and(eq(planOpinionCounts.planId, planId), eq(subject, about), some));
  return voices;
}
