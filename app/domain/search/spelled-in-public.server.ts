import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { cutQuestion } from "./cut-words.server.ts";
import { isChinese } from "./index-words.ts";
import { indexOf } from "./put-in-index.server.ts";
import { searchKinds } from "./search-kinds.ts";
import { refsOf } from "./search-numbers.server.ts";
import type { SearchSources } from "./search-sources.server.ts";
import { foldedWord, foldText, wordRuns } from "./word-runs.ts";

type Put = { better: string; for: string };

/**
 * What is put in the place of a run of the question, as it stands in something that is public at this moment, whatever the index
 * knows: words of the index lack their endings (`nois` is `noise`), and of Chinese each that was not typed must stand somewhere.
 * Undefined where nothing has it.
 */
export async function spelledInPublic(
  reads: Reads,
  sources: SearchSources,
  { better, for: run }: Put,
): Promise<string | undefined> {
  if (!isChinese(better)) return await spelled(reads, sources, better);
  for (const word of cutQuestion(better))
    if (!run.includes(word) && !(await stands(reads, sources, word))) return undefined;
  return better;
}

async function spelled(reads: Reads, sources: SearchSources, word: string): Promise<string | undefined> {
  for await (const shown of publicTexts(reads, sources, word))
    for (const { text } of wordRuns(shown)) if (foldedWord(text) === word) return text;
  return undefined;
}

async function stands(reads: Reads, sources: SearchSources, word: string): Promise<boolean> {
  for await (const shown of publicTexts(reads, sources, word)) if (shown.includes(word)) return true;
  return false;
}

/** The newest things of each kind that have a word by the index, as they may be read now. */
async function* publicTexts(reads: Reads, sources: SearchSources, word: string): AsyncGenerator<string> {
  for (const kind of searchKinds) {
    const index = indexOf(kind);
    const rows = await reads.all<{ n: number }>(
      sql`SELECT rowid AS n FROM ${index} WHERE ${index} MATCH ${`"${word}"`} ORDER BY rowid DESC LIMIT 3`,
    );
    const numbers = rows.map(({ n }) => n);
    const refs = await refsOf(reads, kind, numbers);
    for (const { title, texts } of refs.size > 0 ? await sources[kind](reads, [...refs.values()]) : [])
      yield foldText([title, ...texts].join("\n"));
  }
}
