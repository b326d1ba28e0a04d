import type { LayerGeometry, Position } from "./geometry.ts";
import { positionsOf } from "./positions-of.ts";

/** West, south, east and north in degrees, as in GeoJSON's `bbox`. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The box around one geometry or several; nothing to enclose is a defect of the caller. */
export function boundsOf(...geometries: LayerGeometry[]): Bounds {
  const positions = geometries.flatMap(positionsOf);
  const [first] = positions;
  if (!first) throw new Error("no position to enclose");
  return positions.reduce<Bounds>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [first[0], first[1], first[0], first[1]],
  );
}

/** The box around several. */
export const boundsOfBoxes = ([first, ...others]: readonly Bounds[]): Bounds | undefined =>
  others.reduce<Bounds | undefined>(
    (all, [west, south, east, north]) =>
      all && [
        Math.min(all[0], west),
        Math.min(all[1], south),
        Math.max(all[2], east),
        Math.max(all[3], north),
      ],
    first,
  );

/** Whether two boxes share a point; edges count. */
export function boundsMeet(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** A box of the given width and height in metres around a position. */
export function boundsAround([lon, lat]: Position, widthMetres: number, heightMetres: number): Bounds {
  const metresPerDegree = 111_320;
  const north = heightMetres / 2 / metresPerDegree;
  const east = widthMetres / 2 / (metresPerDegree * Math.cos((lat * Math.PI) / 180));
  return [lon - east, lat - north, lon + east, lat + north];
}

/** The same box, made larger around its middle where it is less than so many metres wide or high. */
export function atLeast(
  [west, south, east, north]: Bounds,
  widthMetres: number,
  heightMetres: number,
): Bounds {
  const least = boundsAround([(west + east) / 2, (south + north) / 2], widthMetres, heightMetres);
  return [
    ...([Math.min(west, least[0]), Math.min(south, least[1])] as const),
    ...([Math.max(east, least[2]), Math.max(north, least[3])] as const),
  ];
}
