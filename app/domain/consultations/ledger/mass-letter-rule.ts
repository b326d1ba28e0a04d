import type { ContributorKind } from "../consultation-terms.ts";
import { bareLetter, bareSigns } from "./bare-letter.ts";

/**
 * When two letters are one mass letter: about the same thing, at the same place, the same words but for width, blanks, line
 * ends and punctuation, and at least so many signs that count. 同意 and 支持这个方案 are written by people who never met.
 * Organisations sign among themselves, and a market entity stands alone: each is labelled, with the stake that it declares.
 */
export const massLetterRule = { leastSigns: 20 } as const;

/** What a letter is recognised by; undefined for one that is too short to be anybody's draft. `place` is where it points to. */
export function letterKey({
  kind,
  subject,
  words,
  place,
}: {
  kind: ContributorKind;
  subject: string;
  words: string;
  place: readonly unknown[];
}): string | undefined {
  if (kind === "market-entity") return undefined;
  if (bareSigns(words).length < massLetterRule.leastSigns) return undefined;
  const where = place.every((part) => part == null) ? null : place;
  return JSON.stringify([subject, where, bareLetter(words), ...(kind === "organisation" ? [kind] : [])]);
}
