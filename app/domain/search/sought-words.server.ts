import type { Reads } from "#db/client.ts";
import { cutQuestion } from "./cut-words.server.ts";
import { isChinese } from "./index-words.ts";
import { mayBecome, type Sought } from "./match-expression.ts";
import { withoutPassing } from "./passing-words.ts";
import { wordsBeginning } from "./prefix-words.server.ts";
import { foldText, wordRuns } from "./word-runs.ts";

/** More words than this nobody looks for at once. */
const mostWords = 12;
/** Of the words that the last one may be the beginning of, the most frequent. */
const mostEndings = 16;

/** The words of a question, each once. */
export const soughtWords = (text: string) => [...new Set(cutQuestion(text))].slice(0, mostWords);

/** The words of a question; the last may be unfinished and stands for all that begin so. */
export async function soughtIn(reads: Reads, text: string, mostEnds = mostEndings): Promise<Sought> {
  const words = withoutPassing(soughtWords(text));
  const last = words.at(-1);
  if (last === undefined) return [];
  // Figures are whole: 2 is no beginning of 2026. Of Chinese every word and every character is in the index.
  if (/^\d+$/.test(last) || isChinese(last)) return words.map((word) => [word]);
  const endings = [...new Set([...(await wordsBeginning(reads, last, mostEnds)), ...mayBecome(last)])];
  return [...words.slice(0, -1).map((word) => [word]), endings.length > 0 ? endings : [last]];
}

/** Stretches of Chinese in which the dictionary leaves a single character: what was typed may have been meant otherwise. */
export const unknownRuns = (text: string) =>
  wordRuns(foldText(text)).flatMap(({ han, text: run }) =>
    han && [...run].length > 1 && cutQuestion(run).some((word) => [...word].length === 1) ? [run] : [],
  );
