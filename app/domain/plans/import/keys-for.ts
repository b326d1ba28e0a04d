import { boundsOf } from "../../geo/bounds.ts";
import { metresBetween } from "../../geo/distance.ts";
import type { LayerGeometry, Position } from "../../geo/geometry.ts";

type Drawn = { code: string; name: string; geometry: LayerGeometry };
/** What a layer held in the version before. */
export type FormerFeature = Drawn & { key: string };
export type ComingFeature = Drawn & { key: string | null };

/** Further away than this it is another thing of the same name; metres. */
const reach = 2000;

/**
 * Which key each feature bears, so that needs and opinions stay with it: its own; that of the nearest of the same code and name
 * in the version before; else one that the layer never used. Each is used once.
 */
export function keysFor(
  former: readonly FormerFeature[],
  coming: readonly ComingFeature[],
  everUsed: Iterable<string>,
): string[] {
  const own = new Set(coming.flatMap(({ key }) => key ?? []));
  const left = new Map(former.filter(({ key }) => !own.has(key)).map((one) => [one.key, one] as const));
  const taken = new Map<number, string>();
  for (const { at, key } of nearestFirst([...left.values()], coming)) {
    if (taken.has(at) || !left.has(key)) continue;
    taken.set(at, key);
    left.delete(key);
  }
  const used = new Set([...everUsed, ...former.map(({ key }) => key), ...own]);
  let next = 1;
  return coming.map(({ key }, at) => {
    const settled = key ?? taken.get(at);
    if (settled !== undefined) return settled;
    while (used.has(`f${next}`)) next++;
    used.add(`f${next}`);
    return `f${next}`;
  });
}

function nearestFirst(former: readonly FormerFeature[], coming: readonly ComingFeature[]) {
  const called = ({ code, name }: Drawn) => `${code}\n${name}`;
  const byName = new Map<string, Spot[]>();
  for (const one of former) {
    const spot = { key: one.key, at: spotOf(one.geometry) };
    const found = byName.get(called(one));
    if (found) found.push(spot);
    else byName.set(called(one), [spot]);
  }
  for (const spots of byName.values()) spots.sort((one, other) => one.at[0] - other.at[0]);
  return coming
    .flatMap((one, at) => {
      const spots = one.key === null ? (byName.get(called(one)) ?? []) : [];
      if (spots.length === 0) return [];
      const here = spotOf(one.geometry);
      const near = spotsNear(spots, here);
      return near.map((spot) => ({ at, key: spot.key, metres: metresBetween(here, spot.at) }));
    })
    .filter(({ metres }) => metres <= reach)
    .sort((one, other) => one.metres - other.metres || one.at - other.at || (one.key < other.key ? -1 : 1));
}

type Spot = { key: string; at: Position };

/** Spots compared with one place: more of one name side by side are one another's like anyway. */
const mostNear = 60;

/** Of spots that are sorted from west to east those around a longitude. */
function spotsNear(spots: readonly Spot[], [lon]: Position): readonly Spot[] {
  if (spots.length <= mostNear) return spots;
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.at[0] ?? lon) < lon) low = middle + 1;
    else high = middle;
  }
  return spots.slice(Math.max(0, low - mostNear / 2), low + mostNear / 2);
}

/** The middle of its box: where a thing lies to some metres is all that is asked, of thousands of them. */
function spotOf(geometry: LayerGeometry): Position {
  const [west, south, east, north] = boundsOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}
