/** Pairs of neighbouring letters with how often each comes; marks and spaces count for nothing. */
export type Pairs = { counts: ReadonlyMap<string, number>; size: number };

/** Letters compared at most: who changes more than this of a clause has written another. */
const mostLetters = 6000;

export function pairsOf(text: string): Pairs {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, mostLetters);
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, letters.length - 1) };
}

/** Sørensen–Dice: twice what two texts share, of all that they hold; 1 for the same text, 0 for nothing shared. */
export function likeness(one: Pairs, other: Pairs): number {
  if (one.size + other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (one.size + other.size);
}

/** The most that two texts of these lengths can share. */
export const mostLikeness = (one: Pairs, other: Pairs) =>
  one.size + other.size === 0 ? 0 : (2 * Math.min(one.size, other.size)) / (one.size + other.size);
