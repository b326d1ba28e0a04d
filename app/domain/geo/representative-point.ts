import { boundsOf } from "./bounds.ts";
import { metresBetween } from "./distance.ts";
import type { Geometry, Polygon, Position } from "./geometry.ts";
import { liesIn } from "./point-in-polygon.ts";

/** One position that stands for a geometry: the point, the middle of a line by length, a position inside a polygon. */
export function representativePoint(geometry: Geometry): Position {
  if (geometry.type === "Point") return geometry.coordinates;
  return geometry.type === "LineString" ? middleOf(geometry.coordinates) : innerPoint(geometry);
}

function middleOf(line: Position[]): Position {
  const steps = line.slice(1).map((to, at) => ({ from: line[at] ?? to, to }));
  const lengths = steps.map(({ from, to }) => metresBetween(from, to));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, { from, to }] of steps.entries()) {
    const length = lengths[at] ?? 0;
    if (length > 0 && left <= length) return between(from, to, left / length);
    left -= length;
  }
  const [first] = line;
  if (!first) throw new Error("a line without positions");
  return first;
}

/** The middle of the widest stretch inside the polygon on a few level lines; the middle line wins a tie. */
function innerPoint(polygon: Polygon): Position {
  const [west, south, east, north] = boundsOf(polygon);
  let best = { width: 0, at: polygon.coordinates[0]?.[0] ?? ([west, south] satisfies Position) };
  for (const share of [0.5, 0.43, 0.57, 0.31, 0.69, 0.17, 0.83]) {
    const lat = south + (north - south) * share;
    const crossings = [west, ...crossingsAt(polygon, lat), east];
    for (const [at, from] of crossings.entries()) {
      const to = crossings[at + 1] ?? from;
      const middle: Position = [(from + to) / 2, lat];
      if (to - from > best.width && liesIn(middle, polygon)) best = { width: to - from, at: middle };
    }
  }
  return best.at;
}

function crossingsAt(polygon: Polygon, lat: number): number[] {
  return polygon.coordinates
    .flatMap((ring) =>
      ring.slice(1).flatMap((to, at) => {
        const from = ring[at] ?? to;
        if (from[1] > lat === to[1] > lat) return [];
        return [from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1])];
      }),
    )
    .sort((one, other) => one - other);
}

function between(from: Position, to: Position, share: number): Position {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
