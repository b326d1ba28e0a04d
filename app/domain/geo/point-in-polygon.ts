import type { MultiPolygon, Polygon, Position, Ring } from "./geometry.ts";

type Side = "inside" | "outside" | "boundary";
/** From one position of a ring to the next. */
type Edge = readonly [from: Position, to: Position];
type Area = Polygon | MultiPolygon;

/** Whether a position lies in a polygon and in none of its holes; the boundary, also of a hole, counts as inside. */
export function liesIn(at: Position, area: Area): boolean {
  return polygonsOf(area).some((rings) => inRings(rings, (ring) => sideOf(at, edgesOf(ring))));
}

/** `liesIn` for many positions in one area: each looks only at the edges that come by its latitude. */
export function areaFinder(area: Area): (at: Position) => boolean {
  const polygons = polygonsOf(area).map((rings) => rings.map(edgesByLatitude));
  return (at) => polygons.some((rings) => inRings(rings, (edgesNear) => sideOf(at, edgesNear(at[1]))));
}

const polygonsOf = ({ type, coordinates }: Area) => (type === "Polygon" ? [coordinates] : coordinates);

function inRings<Given>([outer, ...holes]: Given[], side: (ring: Given) => Side): boolean {
  if (outer === undefined) return false;
  return side(outer) !== "outside" && holes.every((hole) => side(hole) !== "inside");
}

const edgesOf = (ring: Ring): Edge[] =>
  ring.map((position, place) => [ring.at(place - 1) ?? position, position]);

const mostBands = 512;

/** The edges of a ring sorted into bands of latitude, an edge into each band that it touches. */
function edgesByLatitude(ring: Ring): (latitude: number) => readonly Edge[] {
  const latitudes = ring.map(([, latitude]) => latitude);
  const south = latitudes.reduce((least, each) => Math.min(least, each), Infinity);
  const north = latitudes.reduce((most, each) => Math.max(most, each), -Infinity);
  const count = Math.min(mostBands, ring.length);
  // Rounding keeps the order, so an edge is in the band of every latitude between those of its ends.
  const bandOf = (latitude: number) =>
    north > south ? Math.floor(((latitude - south) / (north - south)) * count) : 0;
  const bands = new Map<number, Edge[]>();
  for (const edge of edgesOf(ring)) {
    const [one, other] = [bandOf(edge[0][1]), bandOf(edge[1][1])];
    for (let band = Math.min(one, other); band <= Math.max(one, other); band++) {
      const edges = bands.get(band);
      if (edges) edges.push(edge);
      else bands.set(band, [edge]);
    }
  }
  return (latitude) => bands.get(bandOf(latitude)) ?? [];
}

function sideOf([x, y]: Position, edges: readonly Edge[]): Side {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of edges) {
    // Most edges lie wholly above or below and decide nothing.
    if ((ay > y && by > y) || (ay < y && by < y)) continue;
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (turn === 0 && between(x, ax, bx) && between(y, ay, by)) return "boundary";
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside;
  }
  return inside ? "inside" : "outside";
}

function between(value: number, one: number, other: number): boolean {
  return Math.min(one, other) <= value && value <= Math.max(one, other);
}
