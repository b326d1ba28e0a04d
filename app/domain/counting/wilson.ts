/** 1.96: the standard score of a 95% interval. */
const z = 1.959964;

/** Wilson's interval of 95% for a share of so many among n; undefined where nobody answered. */
export function wilson(count: number, n: number): { low: number; high: number } | undefined {
  if (n === 0) return undefined;
  const share = count / n;
  const denominator = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / denominator;
  const half = (z / denominator) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
