import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";

/** The most frequent words that begin so; a word that is one of them comes first, however rare. */
export async function wordsBeginning(reads: Reads, start: string, most: number): Promise<string[]> {
  const rows = await reads.all<{ word: string }>(
    sql`SELECT word FROM search_words WHERE word >= ${start} AND word < ${`${start}\u{10ffff}`}
      ORDER BY word = ${start} DESC, entries DESC LIMIT ${most}`,
  );
  return rows.map(({ word }) => word);
}
