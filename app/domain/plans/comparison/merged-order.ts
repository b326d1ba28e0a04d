/** Something of the one version, of the other, or of both. */
export type Pair<Thing> = { key: string; before?: Thing; after?: Thing };

/**
 * The things of two versions as pairs by their key, in an order that is the same whichever version comes first: by where a
 * thing stands on the whole, in each version that has it.
 */
export function pairsOf<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Pair<Thing>[] {
  const [one, other] = [placed(before, keyOf), placed(after, keyOf)];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys]
    .map((key) => {
      const [from, to] = [one.get(key), other.get(key)];
      const at = from && to ? from.at + to.at : 2 * (from?.at ?? to?.at ?? 0);
      const pair: Pair<Thing> = { key };
      if (from) pair.before = from.thing;
      if (to) pair.after = to.thing;
      return { at, pair };
    })
    .toSorted((a, b) => a.at - b.at || (a.pair.key < b.pair.key ? -1 : 1))
    .map(({ pair }) => pair);
}

/** A key that comes twice stands for the first that has it. */
function placed<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string) {
  const found = new Map<string, { at: number; thing: Thing }>();
  for (const [place, thing] of things.entries())
    if (!found.has(keyOf(thing))) found.set(keyOf(thing), { at: (place + 1) / (things.length + 1), thing });
  return found;
}
