import type { LayerGeometry, Position } from "./geometry.ts";
import { liesIn } from "./point-in-polygon.ts";

const metresPerDegree = 111_320;

/** Metres from a position to the nearest part of a geometry, 0 within an area; good to a part in a thousand nearby. */
export function metresTo(at: Position, geometry: LayerGeometry): number {
  switch (geometry.type) {
    case "Point":
      return toLine(at, [geometry.coordinates]);
    case "LineString":
      return toLine(at, geometry.coordinates);
    case "Polygon":
      return liesIn(at, geometry) ? 0 : nearest(at, geometry.coordinates);
    case "MultiPolygon":
      return liesIn(at, geometry) ? 0 : nearest(at, geometry.coordinates.flat());
  }
}

const nearest = (at: Position, lines: readonly Position[][]) =>
  lines.reduce((least, line) => Math.min(least, toLine(at, line)), Infinity);

/** On a plane that touches the earth at the position. */
function toLine([lon, lat]: Position, line: readonly Position[]): number {
  const east = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const spots = line.map(([x, y]) => [(x - lon) * east, (y - lat) * metresPerDegree] as const);
  return spots.reduce((least, to, place) => {
    const from = spots[place - 1] ?? to;
    return Math.min(least, toStep(from, to));
  }, Infinity);
}

type Spot = readonly [x: number, y: number];

/** From the origin to a straight step. */
function toStep([ax, ay]: Spot, [bx, by]: Spot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
