import type { Position } from "#app/domain/geo/geometry.ts";
import { areaFinder } from "#app/domain/geo/point-in-polygon.ts";
import type { TerritoryFeature } from "./territory-features.ts";

/** Finds the territory a position lies in: the first of the list whose polygon holds it, or null for outside. */
export function territoryFinder(territories: readonly TerritoryFeature[]) {
  const areas = territories.map(({ id, bounds, geometry }) => ({ id, bounds, holds: areaFinder(geometry) }));
  return (position: Position | null): string | null => {
    if (!position) return null;
    const [lon, lat] = position;
    const found = areas.find(
      ({ bounds: [west, south, east, north], holds }) =>
        west <= lon && lon <= east && south <= lat && lat <= north && holds(position),
    );
    return found?.id ?? null;
  };
}

/** A territory's id from what a source calls it: its id or one of its names. */
export function territoryNamer(territories: readonly TerritoryFeature[]) {
  const known = new Map(
    territories.flatMap(({ id, name, nameEn }) => [nameEn, name, id].map((each) => [each, id] as const)),
  );
  return (named: string) => known.get(named.trim());
}
