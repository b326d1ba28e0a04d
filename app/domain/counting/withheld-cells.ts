/** A cell of fewer people is not told (domain.md 12). */
export const smallestCell = 5;

/**
 * Which cells of a table with a public sum are not told, by their place. Those of 1 to 4 people; and, smallest first, as many
 * others as it takes until at least two are held back that have five people or more together, and twice as many people as
 * cells: then the sum and the cells that are told leave each of them at least three sizes, and what is left of the sum is no
 * small cell itself. An empty cell tells of nobody. Undefined where nothing helps: such a table is not shown.
 */
export function withheldCells(counts: readonly number[]): ReadonlySet<number> | undefined {
  const filled = counts.flatMap((count, at) => (count > 0 ? [{ count, at }] : []));
  const withheld = new Set<number>();
  let together = 0;
  const isSafe = () =>
    withheld.size === 0 || (withheld.size > 1 && together >= smallestCell && together >= 2 * withheld.size);
  for (const { count, at } of filled.toSorted((a, b) => a.count - b.count || a.at - b.at)) {
    if (count >= smallestCell && isSafe()) break;
    withheld.add(at);
    together += count;
  }
  return isSafe() ? withheld : undefined;
}
