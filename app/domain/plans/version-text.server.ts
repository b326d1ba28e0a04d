import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, planGlossary, planGoals, planIndicators } from "#db/schema/plans.ts";
import { readMarkdown } from "../text/markdown.ts";
import { keptByDatabase } from "./kept-by-database.ts";
import type { VersionText } from "./plan-view.ts";

/** Texts kept: the plans of a county in their versions, each a few hundred kilobytes. */
const kept = keptByDatabase<VersionText>(24);

/** What a public version says, read and parsed once: its words never change (`revision` counts what does). */
export const publicText = (reads: Reads, versionId: string, revision: number): Promise<VersionText> =>
  kept(reads, `${versionId} ${revision}`, () => versionText(reads, versionId));

/** What a version says as it stands now, a draft too. */
export async function versionText(reads: Reads, versionId: string): Promise<VersionText> {
  const [clauses, indicators, goals, terms] = [
    await reads
      .select()
      .from(planClauses)
      .where(eq(planClauses.versionId, versionId))
      .orderBy(asc(planClauses.position)),
    await reads
      .select()
      .from(planIndicators)
      .where(eq(planIndicators.versionId, versionId))
      .orderBy(asc(planIndicators.position)),
    await reads
      .select()
      .from(planGoals)
      .where(eq(planGoals.versionId, versionId))
      .orderBy(asc(planGoals.position)),
    await reads.select().from(planGlossary).where(eq(planGlossary.versionId, versionId)),
  ];
  return {
    clauses: clauses.map(({ anchor, number, heading, chapter, words }) => ({
      ...{ anchor, number, heading, chapter, words },
      blocks: readMarkdown(words),
    })),
    indicators: indicators.map(({ versionId: _version, position: _position, ...indicator }) => indicator),
    goals: goals.map(({ versionId: _version, position: _position, ...goal }) => goal),
    terms: terms.map(({ term, meaning, anchor }) => ({ term, meaning, anchor })),
  };
}
