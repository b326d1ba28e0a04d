import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";

/** Which of these words stand in the index, and in how many things. */
export async function wordsKnown(reads: Reads, words: readonly string[]): Promise<Map<string, number>> {
  const rows = await reads.all<{ word: string; entries: number }>(
    sql`SELECT word, entries FROM search_words WHERE word IN (SELECT value FROM json_each(${JSON.stringify(words)}))`,
  );
  return new Map(rows.map(({ word, entries }) => [word, entries]));
}
