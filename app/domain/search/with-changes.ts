/** Ascending numbers with some looked at anew: those that fit are among them, those that don't are not. */
export function withChanges(found: Uint32Array, anew: ReadonlyMap<number, boolean>): Uint32Array {
  if (anew.size === 0) return found;
  const fitting = [...anew].flatMap(([n, fits]) => (fits ? [n] : [])).sort((one, other) => one - other);
  const all = new Uint32Array(found.length + fitting.length);
  let count = 0;
  let next = 0;
  const takeBelow = (end: number) => {
    for (; next < fitting.length && (fitting[next] ?? 0) < end; next++) all[count++] = fitting[next] ?? 0;
  };
  for (const n of found) {
    takeBelow(n);
    if (!anew.has(n)) all[count++] = n;
  }
  takeBelow(Number.POSITIVE_INFINITY);
  return all.slice(0, count);
}
