import { and, inArray } from "drizzle-orm";
import { among } from "#db/among.ts";
import type { Reads } from "#db/client.ts";
import { summaries } from "#db/schema/summaries.ts";
import { officialWords } from "../needs/public-words.ts";
import type { PublicText } from "../search/search-kinds.ts";
import { publicSummaryStates } from "./summary-states.ts";

/** Published summaries; their quotes are words of needs, which are found by themselves. */
export async function searchedSummaries(
  reads: Reads,
  refs: readonly (number | string)[],
): Promise<PublicText[]> {
  const { id: ref, number, title, asked, evidence, declinedReason, publishedAt, preparedAt } = summaries;
  const rows = await reads
    .select({ ref, number, title, asked, evidence, declinedReason, publishedAt, preparedAt })
    .from(summaries)
    .where(and(among(summaries.id, refs), inArray(summaries.state, publicSummaryStates)));
  return rows.map(({ ref, number, title, asked, evidence, declinedReason, publishedAt, preparedAt }) => ({
    ...{ ref, number, titled: true, at: publishedAt ?? preparedAt },
    title: officialWords(title),
    texts: [asked, evidence, declinedReason ?? ""].map(officialWords),
  }));
}
