import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { gazetteerKeys, gazetteerPlaces } from "#db/schema/gazetteer.ts";
import { metresBetween } from "../distance.ts";
import { gazetteer } from "../gazetteer.server.ts";
import type { Position } from "../geometry.ts";
import { type Place, positionOf } from "../place-names.ts";
import { addressIn } from "./address.ts";
import { cellsAround } from "./given-place.ts";
import { nearPlaces, slipsInName, slipsToBeginning } from "./near-keys.server.ts";
import { foldedName, keysOf, type PlaceKey, soundOfName } from "./place-keys.ts";

/** The site's own names, and the middle from which what is near comes first. */
export type Names = { gazetteer: string; bounds: readonly [number, number, number, number] };

type Ranked = { place: Place; rank: number; far: number };

/** Signs of a question that are read: no name of a place and no address is longer. */
const longestAsked = 200;

/** Keys read of one kind: as many as a list can use, however many begin alike. */
const mostOfAKind = 40;

/**
 * Places that the words name, best first: the very name, then what begins with it, then what holds it; inside the district
 * before outside, short names before long ones, near before far. A house number finds its house, else the nearest on the road.
 */
export async function searchPlaces(reads: Reads, names: Names, asked: string, limit = 12): Promise<Place[]> {
  const words = asked.slice(0, longestAsked);
  const sought = foldedName(words).slice(0, 24);
  if (sought === "") return [];
  const address = addressIn(words);
  const houses = address ? await housesAt(reads, address) : [];
  const road = address ? foldedName(address.road) : undefined;
  const own = await ownPlaces(names.gazetteer, sought, road);
  const kept = await keptPlaces(reads, sought);
  const isFound = houses.length + kept.length + own.length > 0;
  const ofRoad = road && !isFound ? await keptPlaces(reads, road) : [];
  const near = isFound || ofRoad.length > 0 ? [] : await nearlyNamed(reads, names.gazetteer, sought);
  const [west, south, east, north] = names.bounds;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const ranked = [...own, ...kept, ...ofRoad, ...near].toSorted(
    (one, other) =>
      one.rank - other.rank ||
      one.far - other.far ||
      one.place.name.length - other.place.name.length ||
      metresBetween(positionOf(one.place), middle) - metresBetween(positionOf(other.place), middle),
  );
  const found = [...houses, ...ranked.map(({ place }) => place)];
  return [...new Map(found.map((place) => [place.id, place])).values()].slice(0, limit);
}

/** A place by its id, of either kind. */
export async function placeById(
  reads: Reads,
  names: Pick<Names, "gazetteer">,
  id: string,
): Promise<Place | undefined> {
  const own = (await gazetteer(names.gazetteer)).find((place) => place.id === id);
  if (own) return own;
  const [row] = await reads.select(columns).from(gazetteerPlaces).where(eq(gazetteerPlaces.id, id));
  return row;
}

/** Places that were brought in within a few hundred metres of a position, the nearest first. */
export const placesAround = (reads: Reads, at: Position): Promise<Place[]> => {
  const [east, north] = [sql`(${lon} - ${at[0]})`, sql`(${lat} - ${at[1]})`];
  const shrunk = Math.cos((at[1] * Math.PI) / 180) ** 2;
  return reads
    .select(columns)
    .from(gazetteerPlaces)
    .where(inArray(gazetteerPlaces.cell, cellsAround(at)))
    .orderBy(sql`${east} * ${east} * ${shrunk} + ${north} * ${north}`)
    .limit(200);
};

const { id, name, nameEn, kind, lon, lat, territory, far, n } = gazetteerPlaces;
const columns = { id, name, nameEn, kind, lon, lat, territory };

async function housesAt(reads: Reads, { road, house }: { road: string; house: number }): Promise<Place[]> {
  const beside = (condition: SQL | undefined, order: SQL) =>
    reads
      .select({ ...columns, house: gazetteerPlaces.house })
      .from(gazetteerPlaces)
      .where(and(eq(gazetteerPlaces.road, road), condition))
      .orderBy(order)
      .limit(3);
  const up = await beside(gte(gazetteerPlaces.house, house), asc(gazetteerPlaces.house));
  const down = await beside(lt(gazetteerPlaces.house, house), desc(gazetteerPlaces.house));
  return [...up, ...down]
    .toSorted((one, other) => Math.abs((one.house ?? 0) - house) - Math.abs((other.house ?? 0) - house))
    .slice(0, 4)
    .map(({ house: _, ...place }) => place);
}

/** One statement: at most `mostOfAKind` keys of each kind, told by where they stand in the index. */
async function keptPlaces(reads: Reads, sought: string): Promise<Ranked[]> {
  const until = `${sought}\u{10ffff}`;
  const keys = ([0, 1] as const).flatMap((part) =>
    ([0, 1] as const).map((isFar) =>
      reads
        .select({ n: gazetteerKeys.n, key: gazetteerKeys.key, part: gazetteerKeys.part })
        .from(gazetteerKeys)
        .where(
          and(
            eq(gazetteerKeys.part, part),
            eq(gazetteerKeys.far, isFar),
            gte(gazetteerKeys.key, sought),
            lt(gazetteerKeys.key, until),
          ),
        )
        .orderBy(asc(gazetteerKeys.key))
        .limit(mostOfAKind),
    ),
  );
  const found = (await Promise.all(keys)).flat();
  const ranks = new Map<number, number>();
  for (const key of found) ranks.set(key.n, Math.min(ranks.get(key.n) ?? 9, rankOf(key, sought)));
  return await placesRanked(reads, ranks);
}

async function placesRanked(reads: Reads, ranks: ReadonlyMap<number, number>): Promise<Ranked[]> {
  if (ranks.size === 0) return [];
  const rows = await reads
    .select({ ...columns, far, n })
    .from(gazetteerPlaces)
    .where(inArray(gazetteerPlaces.n, [...ranks.keys()]));
  return rows.map(({ far, n, ...place }) => ({ place, far, rank: ranks.get(n) ?? 9 }));
}

/** What was meant, where nothing is named as was typed; the fewer slips the better. */
async function nearlyNamed(reads: Reads, file: string, sought: string): Promise<Ranked[]> {
  const most = slipsInName(sought);
  const sound = soundOfName(sought);
  const own = (await ownKeyed(file)).flatMap(({ place, keys }) => {
    const slips = Math.min(
      ...keys.map(({ key }) =>
        sound !== "" && key.startsWith(sound) ? 1 : most === 0 ? 9 : slipsToBeginning(sought, key, most),
      ),
    );
    return slips <= Math.max(1, most) ? [{ place, far: 0, rank: slips }] : [];
  });
  const slips = new Map<number, number>();
  for (const near of await nearPlaces(reads, sought))
    slips.set(near.n, Math.min(slips.get(near.n) ?? 9, near.slips));
  return [...own, ...(await placesRanked(reads, slips))];
}

const rankOf = ({ key, part }: { key: string; part: number }, sought: string) =>
  part === 1 ? 2 : key === sought ? 0 : 1;

const ownKeys = new WeakMap<readonly Place[], { place: Place; keys: PlaceKey[] }[]>();

async function ownKeyed(file: string) {
  const places = await gazetteer(file);
  const keyed = ownKeys.get(places) ?? places.map((place) => ({ place, keys: keysOf(place) }));
  ownKeys.set(places, keyed);
  return keyed;
}

async function ownPlaces(file: string, sought: string, road: string | undefined): Promise<Ranked[]> {
  const keyed = await ownKeyed(file);
  const matching = (text: string) =>
    keyed.flatMap(({ place, keys }) => {
      const ranks = keys.filter(({ key }) => key.startsWith(text)).map((key) => rankOf(key, text));
      return ranks.length > 0 ? [{ place, far: 0, rank: Math.min(...ranks) }] : [];
    });
  const found = matching(sought);
  return found.length === 0 && road ? matching(road) : found;
}

/** How many places were brought in. */
export async function keptPlacesCount(reads: Reads): Promise<number> {
  const [row] = await reads.select({ places: sql<number>`count(*)` }).from(gazetteerPlaces);
  return row?.places ?? 0;
}
