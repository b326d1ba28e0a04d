import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, planGlossary, planGoals, planIndicators } from "#db/schema/plans.ts";

/** What a version says as it stands now, a draft too: its clauses, indicators, goals and terms in their order. */
export async function versionWords(reads: Reads, versionId: string) {
  const clauses = await reads
    .select()
    .from(planClauses)
    .where(eq(planClauses.versionId, versionId))
    .orderBy(asc(planClauses.position));
  const indicators = await reads
    .select()
    .from(planIndicators)
    .where(eq(planIndicators.versionId, versionId))
    .orderBy(asc(planIndicators.position));
  const goals = await reads
    .select()
    .from(planGoals)
    .where(eq(planGoals.versionId, versionId))
    .orderBy(asc(planGoals.position));
  const terms = await reads.select().from(planGlossary).where(eq(planGlossary.versionId, versionId));
  return {
    clauses: clauses.map(({ versionId: _v, planId: _p, position: _o, ...clause }) => clause),
    indicators: indicators.map(({ versionId: _v, position: _o, ...indicator }) => indicator),
    goals: goals.map(({ versionId: _v, position: _o, ...goal }) => goal),
    terms: terms.map(({ versionId: _v, ...term }) => term),
  };
}
