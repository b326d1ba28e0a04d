import type { MultiPolygon, Polygon, Position, Ring } from "./geometry.ts";

/** Whether a position lies in a polygon and in none of its holes; the boundary, also of a hole, counts as inside. */
export function liesIn(at: Position, geometry: Polygon | MultiPolygon): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([outer, ...holes]) => {
    if (!outer) return false;
    return sideOf(at, outer) !== "outside" && holes.every((hole) => sideOf(at, hole) !== "inside");
  });
}

function sideOf([x, y]: Position, ring: Ring): "inside" | "outside" | "boundary" {
  let inside = false;
  let before = ring.at(-1);
  for (const here of ring) {
    if (!before) break;
    const [ax, ay] = before;
    const [bx, by] = here;
    before = here;
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
