import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { maskOf, type WordList } from "./near-words.ts";

/** Words kept to compare with, the first that came: some 20 MB at most. */
const mostWords = 300_000;
const slice = 5000;

type Vocabulary = WordList & { upTo: number; loading: Promise<void> | undefined };
const ofDatabase = new WeakMap<object, Vocabulary>();

/** The words of the index that slips are looked for among. It is read in slices once, and afterwards what came since. */
export async function vocabularyOf(reads: Reads): Promise<WordList> {
  const kept = ofDatabase.get(reads) ?? { words: [], masks: [], upTo: 0, loading: undefined };
  ofDatabase.set(reads, kept);
  kept.loading ??= load(reads, kept).finally(() => {
    kept.loading = undefined;
  });
  await kept.loading;
  return kept;
}

async function load(reads: Reads, kept: Vocabulary) {
  while (kept.words.length < mostWords) {
    const rows = await reads.all<{ id: number; word: string }>(
      sql`SELECT id, word FROM search_words WHERE id > ${kept.upTo} ORDER BY id LIMIT ${slice}`,
    );
    for (const { id, word } of rows) {
      kept.upTo = id;
      if (word.length < 3 || /^\d+$/.test(word)) continue;
      kept.words.push(word);
      kept.masks.push(maskOf(word));
    }
    if (rows.length < slice) return;
    await setImmediate();
  }
}
