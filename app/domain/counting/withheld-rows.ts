import { smallestCell } from "./withheld-cells.ts";

export const isSmall = (count: number) => count > 0 && count < smallestCell;

/**
 * Which rows are not told group by group, by their places: those with a small cell. Where only one would be, the next smallest
 * goes too, for the columns' sums would tell it.
 */
export function withheldRows(rows: readonly (readonly number[])[]): Set<number> {
  const withheld = new Set(rows.flatMap((row, at) => (row.some(isSmall) ? [at] : [])));
  if (withheld.size !== 1) return withheld;
  const others = rows
    .map((row, at) => ({ at, count: row.reduce((sum, count) => sum + count, 0) }))
    .filter(({ at, count }) => count > 0 && !withheld.has(at));
  const next = others.toSorted((a, b) => a.count - b.count)[0];
  return next ? withheld.add(next.at) : withheld;
}
