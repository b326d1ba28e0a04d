import { simplified } from "../text/simplified.ts";

/** A stretch of text that is cut by one rule: Chinese characters by a dictionary, all else at what is no letter or figure. */
export type WordRun = { han: boolean; text: string; start: number };

const runs =
  /(?<han>\p{Script=Han}+)|(?<number>\d{4}-\d{6})|(?<other>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu;

/** The text as words are compared: one width, one composition, small letters, simplified characters. */
export const foldText = (text: string) => simplified(text.normalize("NFKC").toLowerCase());

/** The stretches of a folded text in their order, with where each begins; a need's number is one word, without its dash. */
export function wordRuns(folded: string): WordRun[] {
  return [...folded.matchAll(runs)].map(({ 0: text, index: start, groups }) => ({
    han: groups?.han !== undefined,
    text,
    start,
  }));
}

/** A word that is no Chinese one, without accents and endings: `Cafés` and `cafe`, `lights` and `light`, `2026-000417` whole. */
export const foldedWord = (word: string) =>
  stemOf(
    word
      .normalize("NFD")
      .replace(/\p{M}|-/gu, "")
      .slice(0, longestWord),
  );

/** Nobody looks for more of one word than this. */
const longestWord = 40;

/** English plurals, -ing and -ed go; a short word keeps its ending (`bus`, `red`, `king`). */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const one = singularOf(word);
  const bare = one.replace(/(?<=[aeiouy].*[a-z])(?:ing|ed)$/, "");
  if (bare === one || bare.length < 3) return withoutE(one);
  // `noted` is no `not`: a verb that ends as `stop` does would have doubled its last letter.
  if (/^[^aeiou][aeiou][^aeiouwxy]$/.test(bare)) return `${bare}e`;
  return withoutE(/([^aeiouls])\1$/.test(bare) ? bare.slice(0, -1) : bare);
}

const singularOf = (word: string) =>
  word
    .replace(/(?<=..)ies$/, "y")
    .replace(/(?<=ss|sh|ch|x|zz)es$/, "")
    .replace(/(?<=[^su])s$/, "");

/** `noise` and `noising`, `close` and `closed` meet without their e. */
const withoutE = (word: string) => (word.length > 4 ? word.replace(/e$/, "") : word);
