import type { Reads } from "#db/client.ts";
import type { Sought } from "./match-expression.ts";
import { countsOf, type KindMatches, matchesOf } from "./matches.server.ts";
import { withoutPassing } from "./passing-words.ts";
import { totalOf } from "./search-counts.ts";
import type { SearchSources } from "./search-sources.server.ts";
import { soughtWords } from "./sought-words.server.ts";
import { foldedWord, foldText, wordRuns } from "./word-runs.ts";
import { wordsKnown } from "./words-known.server.ts";

/** More tries than this nobody waits for. */
const mostTries = 6;

/** What the tries are made with, one after another: always without the most frequent, which say least, and the last with one alone. */
export function* fewerAndFewer<Part>(parts: readonly Part[], entriesOf: (part: Part) => number) {
  let standing = parts;
  for (let left = mostTries; left > 0 && standing.length > 0; left--) {
    yield standing;
    const go = Math.max(1, Math.ceil((standing.length - 1) / (left - 1)));
    const most = standing.toSorted((one, other) => entriesOf(other) - entriesOf(one)).slice(0, go);
    standing = standing.filter((part) => !most.includes(part));
  }
}

/**
 * As many words of a question as stand together somewhere: those that nothing has are left out, then of the others the most
 * frequent, and so on.
 */
export async function fewerWords(
  reads: Reads,
  sources: SearchSources,
  text: string,
): Promise<{ sought: Sought; matches: KindMatches; left: string[] }> {
  const asked = withoutPassing(soughtWords(text));
  const known = await wordsStanding(reads, sources, asked);
  const standing = asked.filter((word) => known.has(word));
  for (const words of fewerAndFewer(standing, (word) => known.get(word) ?? 0)) {
    const sought = words.map((word) => [word]);
    const matches = await matchesOf(reads, sources, sought);
    if (totalOf(countsOf(matches)) > 0) return { sought, matches, left: asTyped(text, leftOf(asked, words)) };
  }
  return { sought: [], matches: await matchesOf(reads, sources, []), left: [] };
}

/** Words that something public has at this moment, whatever the index knows. */
async function wordsStanding(reads: Reads, sources: SearchSources, words: readonly string[]) {
  const known = await wordsKnown(reads, words);
  for (const [word, entries] of known)
    if (entries <= rare && totalOf(countsOf(await matchesOf(reads, sources, [[word]]))) === 0)
      known.delete(word);
  return known;
}

/** So few things may all have been hidden a moment ago. */
export const rare = 3;

/** Words as they were typed, with their endings: nobody knows their own by its stem. */
export function asTyped(text: string, words: readonly string[]): string[] {
  const typed = new Map(wordRuns(foldText(text)).map(({ text: run }) => [foldedWord(run), run]));
  return words.map((word) => typed.get(word) ?? word);
}

/** A short word inside a longer one that was found is not missed. */
const leftOf = (asked: readonly string[], words: readonly string[]) =>
  asked.filter((word) => !words.some((each) => each.includes(word)));
