import { eq, inArray, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { summaries, summaryNeeds, summaryQuotes } from "#db/schema/summaries.ts";
import type { QuotableNeed, Quote } from "./quote-check.ts";

export type SummaryRow = typeof summaries.$inferSelect;

export async function loadSummary(
  reads: Reads,
  by: { id: string } | { number: string },
): Promise<SummaryRow | undefined> {
  const where = "id" in by ? eq(summaries.id, by.id) : eq(summaries.number, by.number);
  const [row] = await reads.select().from(summaries).where(where);
  return row;
}

const quotable = {
  id: needs.id,
  number: needs.number,
  isPublic: needs.isPublic,
  title: needs.title,
  words: needs.words,
  state: needs.state,
};
export type ChosenNeed = QuotableNeed & { number: string; state: string };

/** Needs by their ids or numbers, in no order; names that are nobody's are left out. */
export async function chosenNeeds(reads: Reads, named: readonly string[]): Promise<ChosenNeed[]> {
  if (named.length === 0) return [];
  const list = [...named];
  return await reads
    .select(quotable)
    .from(needs)
    .where(or(inArray(needs.id, list), inArray(needs.number, list)));
}

export async function needsOfSummary(reads: Reads, summaryId: string): Promise<ChosenNeed[]> {
  return await reads
    .select(quotable)
    .from(summaryNeeds)
    .innerJoin(needs, eq(needs.id, summaryNeeds.needId))
    .where(eq(summaryNeeds.summaryId, summaryId))
    .orderBy(needs.number);
}

export async function quotesOfSummary(reads: Reads, summaryId: string): Promise<Quote[]> {
  return await reads
    .select({ needId: summaryQuotes.needId, words: summaryQuotes.words })
    .from(summaryQuotes)
    .where(eq(summaryQuotes.summaryId, summaryId))
    .orderBy(summaryQuotes.position);
}
