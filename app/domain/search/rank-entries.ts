import { type EntryWords, wordsIn } from "./index-words.ts";
import type { Sought } from "./match-expression.ts";

export type RankedEntry = EntryWords & { n: number };
/** How much each word tells: a rare one more than a frequent one. */
export type Weights = ReadonlyMap<string, number>;

/** `entries` are how many of `all` things have a word. */
export const weightOf = (entries: number, all: number) => Math.log(1 + (all + 1) / (entries + 0.5));

/** What a word in the title counts for, beside one in the text. */
const titleWeight = 2;
/** What a word counts for that only begins as the question does, beside the word itself, which comes first. */
const endingWorth = 0.5;
/** A text of so many words is neither short nor long. */
const usualLength = 40;

/** Entries by how well they fit, the best first: BM25 over title and words, the newer of equals before the older. */
export function rankEntries<Entry extends RankedEntry>(
  entries: readonly Entry[],
  sought: Sought,
  weights: Weights,
): { entry: Entry; score: number }[] {
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, sought, weights) }))
    .sort((one, other) => other.score - one.score || other.entry.n - one.entry.n);
}

export function scoreOf({ title, words }: EntryWords, sought: Sought, weights: Weights): number {
  const inTitle = wordsIn(title);
  const inWords = wordsIn(words);
  const length = (inTitle.length + inWords.length) / usualLength;
  const wanted = new Set(sought.flat());
  const counts = new Map<string, number>();
  const count = (words: readonly string[], worth: number) => {
    for (const word of words) if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + worth);
  };
  count(inTitle, titleWeight);
  count(inWords, 1);
  const fits = sought.map((anyOf) =>
    Math.max(...anyOf.map((word, at) => (at === 0 ? 1 : endingWorth) * fitOf(word, counts, weights, length))),
  );
  const sum = fits.reduce((total, fit) => total + fit, 0);
  return standsTogether(sought, inTitle, inWords) ? sum * 1.5 : sum;
}

function fitOf(word: string, counts: ReadonlyMap<string, number>, weights: Weights, length: number): number {
  const count = counts.get(word) ?? 0;
  return count === 0 ? 0 : ((weights.get(word) ?? 1) * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
}

/** Whether the words of the question follow one another as they were asked. */
function standsTogether(sought: Sought, ...texts: readonly string[][]): boolean {
  return sought.length > 1 && texts.some((words) => followIn(words, sought));
}

/** Words within a Chinese word stand between it and the next one. */
const between = 4;

function followIn(words: readonly string[], sought: Sought): boolean {
  const first = sought[0] ?? [];
  return words.some((word, start) => {
    if (!first.includes(word)) return false;
    let at = start;
    return sought.slice(1).every((anyOf) => {
      const step = words.slice(at + 1, at + 1 + between).findIndex((each) => anyOf.includes(each));
      at += step + 1;
      return step >= 0;
    });
  });
}
