import { bareLetter, bareSigns } from "./bare-letter.ts";

/**
 * When two letters are one mass letter: about the same thing, at the same place, the same words but for width, blanks, line
 * ends and punctuation, and at least so many signs that count. 同意 and 支持这个方案 are written by people who never met.
 */
export const massLetterRule = { leastSigns: 20 } as const;

/** What a letter is recognised by; undefined for one that is too short to be anybody's draft. `place` is where it points to. */
export function letterKey({
  subject,
  words,
  place,
}: {
  subject: string;
  words: string;
  place: readonly unknown[];
}): string | undefined {
  if (bareSigns(words).length < massLetterRule.leastSigns) return undefined;
  return JSON.stringify([subject, place.every((part) => part == null) ? null : place, bareLetter(words)]);
}
