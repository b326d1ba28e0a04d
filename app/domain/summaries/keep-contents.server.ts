import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { summaryNeeds, summaryQuotes } from "#db/schema/summaries.ts";
import type { Quote } from "./quote-check.ts";

/** Writes which needs a summary holds and which words it quotes, in place of what stood before. */
export async function keepContents(
  tx: Tx,
  summaryId: string,
  { needIds, quotes }: { needIds: readonly string[]; quotes: readonly Quote[] },
) {
  await tx.delete(summaryQuotes).where(eq(summaryQuotes.summaryId, summaryId));
  await tx.delete(summaryNeeds).where(eq(summaryNeeds.summaryId, summaryId));
  await tx.insert(summaryNeeds).values(needIds.map((needId) => ({ summaryId, needId })));
  if (quotes.length > 0)
    await tx
      .insert(summaryQuotes)
      .values(quotes.map(({ needId, words }, position) => ({ summaryId, position, needId, words })));
}
