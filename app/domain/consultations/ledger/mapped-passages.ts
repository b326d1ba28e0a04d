import { type BareSign, bareSigns } from "./bare-letter.ts";

type Range = { from: number; until: number };
const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * The passages of a lead's letter as ranges of another's words: each cut stands before the same sign that counts, and by as many
 * blanks and stops after the sign before it as there are. Where words differ (names at the end), that part belongs to the
 * passage before. Every character of the other's words lies in exactly one range; a passage of which it has nothing has none.
 */
export function mappedPassages<Passage extends Range>(
  lead: string,
  passages: readonly Passage[],
  other: string,
): Passage[] {
  if (lead === other) return [...passages];
  const mapped = cutMapper(lead, other);
  let from = 0;
  return passages.flatMap((passage) => {
    const range = { from, until: Math.max(from, mapped(passage.until)) };
    from = range.until;
    return range.until > range.from ? [{ ...passage, ...range }] : [];
  });
}

function cutMapper(lead: string, other: string): (at: number) => number {
  const [a, b] = [bareSigns(lead), bareSigns(other)];
  const { head, tail } = sameEnds(a, b);
  const segments = graphemes.segment(other);
  return (at) => {
    if (at >= lead.length) return other.length;
    const before = countBefore(a, at);
    const place = before <= head ? before : Math.max(head, b.length - Math.min(a.length - before, tail));
    const start = b[place - 1]?.until ?? 0;
    const end = b[place]?.from ?? other.length;
    const beyond = at - (a[before - 1]?.until ?? 0);
    const wanted = at === (a[before]?.from ?? lead.length) ? end : Math.min(start + beyond, end);
    return segments.containing(wanted)?.index ?? other.length;
  };
}

/** How many signs are the same from the beginning, and of the rest from the end. */
function sameEnds(a: readonly BareSign[], b: readonly BareSign[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.sign === b[head]?.sign) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail)?.sign === b.at(-1 - tail)?.sign) tail += 1;
  return { head, tail };
}

/** Signs that begin before a place. */
function countBefore(signs: readonly BareSign[], at: number): number {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
