import { mostLikeness, type Pairs } from "./likeness.ts";

type Former = { anchor: string; pairs: Pairs };
type Coming = { at: number; pairs: Pairs };

/** Pairs of a former and a coming clause at least so alike in their words, the most alike first. */
export function mostAlike(
  former: readonly Former[],
  coming: readonly Coming[],
  least: number,
): { at: number; anchor: string }[] {
  const places = placesOfPairs(former);
  return coming
    .flatMap(({ at, pairs }) =>
      [...sharedWith(pairs, places, former.length).entries()].flatMap(([place, shared]) => {
        const other = former[place];
        if (!other || shared === 0 || mostLikeness(pairs, other.pairs) < least) return [];
        const alike = (2 * shared) / (pairs.size + other.pairs.size);
        return alike < least ? [] : [{ at, anchor: other.anchor, alike }];
      }),
    )
    .sort(
      (one, other) => other.alike - one.alike || one.at - other.at || (one.anchor < other.anchor ? -1 : 1),
    );
}

type Places = ReadonlyMap<string, readonly { place: number; count: number }[]>;

/** In which former clauses each pair of letters stands, so that only clauses that share some are compared. */
function placesOfPairs(former: readonly Former[]): Places {
  const places = new Map<string, { place: number; count: number }[]>();
  for (const [place, { pairs }] of former.entries())
    for (const [pair, count] of pairs.counts) {
      const found = places.get(pair);
      if (found) found.push({ place, count });
      else places.set(pair, [{ place, count }]);
    }
  return places;
}

function sharedWith({ counts }: Pairs, places: Places, size: number): Uint32Array {
  const shared = new Uint32Array(size);
  for (const [pair, count] of counts)
    for (const { place, count: theirs } of places.get(pair) ?? [])
      shared[place] = (shared[place] ?? 0) + Math.min(count, theirs);
  return shared;
}
