/** Ranges of equal, round width over some numbers: from where, how wide, how many. At most twelve. */
export function numberRanges(
  least: number,
  most: number,
  whole: boolean,
): { from: number; width: number; count: number } {
  const wanted = (most - least) / 10;
  const width = wanted === 0 ? 1 : roundUp(wanted, whole);
  const from = Math.floor(least / width) * width;
  return { from, width, count: Math.floor((most - from) / width) + 1 };
}

/** 1, 2 or 5 times a power of ten, not less than asked; for whole numbers at least 1. */
function roundUp(wanted: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const width = power * ([1, 2, 5].find((times) => times * power >= wanted) ?? 10);
  return whole ? Math.max(1, width) : width;
}

/** The middle of numbers of which each comes so many times; null of none. */
export function medianOf(counts: readonly { value: number; many: number }[]): number | null {
  const ordered = counts.filter(({ many }) => many > 0).toSorted((a, b) => a.value - b.value);
  const n = ordered.reduce((sum, { many }) => sum + many, 0);
  if (n === 0) return null;
  return (valueAt(ordered, Math.floor((n + 1) / 2)) + valueAt(ordered, Math.floor(n / 2) + 1)) / 2;
}

function valueAt(ordered: readonly { value: number; many: number }[], place: number): number {
  let upTo = 0;
  for (const { value, many } of ordered) {
    upTo += many;
    if (upTo >= place) return value;
  }
  return 0;
}

export function meanOf(counts: readonly { value: number; many: number }[]): number | null {
  const n = counts.reduce((sum, { many }) => sum + many, 0);
  return n === 0 ? null : counts.reduce((sum, { value, many }) => sum + value * many, 0) / n;
}
