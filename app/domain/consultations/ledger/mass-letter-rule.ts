import type { ContributorKind } from "../consultation-terms.ts";
import { bareLetter, bareSigns } from "./bare-letter.ts";

/**
 * When two letters are one mass letter: about the same thing, at the same place, the same words but for width, blanks, line
 * ends and punctuation, and at least so many signs that count. 同意 and 支持这个方案 are written by people who never met.
 * Organisations sign among themselves, and a market entity stands alone: each is labelled, with the stake that it declares.
 * Written answers of a questionnaire are one letter where the same words answer the same questions: "not at all" says
 * something else of each of them, and of none it is a letter. What is ticked beside them stays each one's own.
 */
export const massLetterRule = { leastSigns: 20 } as const;

/** The question that a part of the words answers. */
export type AnswerInWords = { question: string; from: number; until: number };

type Letter = {
  kind: ContributorKind;
  subject: string;
  words: string;
  /** Where it points to. */
  place: readonly unknown[];
  /** Of a questionnaire. */
  answers?: readonly AnswerInWords[] | undefined;
};

/** What a letter is recognised by; undefined for one that is too short to be anybody's draft. */
export function letterKey({ kind, subject, words, place, answers = [] }: Letter): string | undefined {
  if (kind === "market-entity") return undefined;
  if (bareSigns(words).length < massLetterRule.leastSigns) return undefined;
  const where = place.every((part) => part == null) ? null : place;
  const answered = answers.map(({ question, from, until }) => [
    question,
    bareLetter(words.slice(from, until)),
  ]);
  const said = answered.length > 0 ? answered : bareLetter(words);
  return JSON.stringify([subject, where, said, ...(kind === "organisation" ? [kind] : [])]);
}
