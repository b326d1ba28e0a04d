import type { Position } from "./geometry.ts";

/** An entry of the gazetteer; `territory` is a 12-digit division code. */
export type Place = {
  id: string;
  name: string;
  nameEn: string;
  kind: string;
  lon: number;
  lat: number;
  territory: string;
};

/** Places whose Chinese or English name holds the words, best first: exact, then prefix, then contained. */
export function findPlaces(places: readonly Place[], words: string, limit = 10): Place[] {
  const sought = fold(words);
  if (sought === "") return [];
  return places
    .map((place) => ({ place, rank: Math.min(rank(place.name, sought), rank(place.nameEn, sought)) }))
    .filter(({ rank }) => rank < unmatched)
    .sort((one, other) => one.rank - other.rank || one.place.name.length - other.place.name.length)
    .slice(0, limit)
    .map(({ place }) => place);
}

/** Where a place lies. */
export function positionOf({ lon, lat }: Place): Position {
  return [lon, lat];
}

const unmatched = 3;

function rank(name: string, sought: string): number {
  const at = fold(name).indexOf(sought);
  if (at < 0) return unmatched;
  if (at > 0) return 2;
  return fold(name).length === sought.length ? 0 : 1;
}

function fold(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
