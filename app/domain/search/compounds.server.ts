import type { Reads } from "#db/client.ts";
import { foldedWord, type WordRun } from "./word-runs.ts";
import { wordsKnown } from "./words-known.server.ts";

/** A part of a word that was written as one: shorter ones stand in every other word. */
const shortestPart = 3;

/** Two words that are mostly written as one (pot hole): that one, as the index has it. */
export async function joinedWord(reads: Reads, one: WordRun, other: WordRun): Promise<string | undefined> {
  const isNext = other.start === one.start + one.text.length + 1;
  if (one.han || other.han || !isNext || /\d/.test(one.text + other.text)) return undefined;
  const [whole, ...parts] = [one.text + other.text, one.text, other.text].map(foldedWord);
  if (whole === undefined) return undefined;
  const known = await wordsKnown(reads, [whole, ...parts]);
  const entries = known.get(whole) ?? 0;
  return entries > Math.min(...parts.map((part) => known.get(part) ?? 0)) ? whole : undefined;
}

/** A word as two that more than `most` have (streetlight as street light): those of which the rarer one is most frequent. */
export async function splitWord(
  reads: Reads,
  run: string,
  most: number,
): Promise<[string, string] | undefined> {
  if (!/^[a-z]+$/.test(run) || run.length < 2 * shortestPart) return undefined;
  const pairs = Array.from({ length: run.length - 2 * shortestPart + 1 }, (_, at): [string, string] => [
    foldedWord(run.slice(0, shortestPart + at)),
    foldedWord(run.slice(shortestPart + at)),
  ]);
  const known = await wordsKnown(reads, pairs.flat());
  const least = (pair: readonly string[]) => Math.min(...pair.map((word) => known.get(word) ?? 0));
  const [best] = pairs.toSorted((one, other) => least(other) - least(one));
  return best && least(best) > most ? best : undefined;
}
