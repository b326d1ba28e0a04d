import type { Position, Ring } from "./geometry.ts";

/**
 * The first two sides of a ring that cross, counted from 1; undefined in a ring that doesn't meet itself. One that only touches
 * itself in a corner, as parcels around a yard do, may count as sound: then sides must go "through" each other.
 */
export function crossingIn(
  ring: Ring,
  fault: "touching" | "through" = "touching",
): { first: number; second: number; at: Position } | undefined {
  // A corner set twice makes a side without length, which meets both its neighbours.
  const sides = ring
    .slice(1)
    .map((to, at) => ({ from: ring[at] ?? to, to, number: at + 1 }))
    .filter(({ from, to }) => from[0] !== to[0] || from[1] !== to[1])
    .map((side, place) => ({ ...side, place }));
  // Swept from west to east: only sides whose spans of longitude meet are compared.
  const sorted = sides.toSorted((a, b) => westOf(a) - westOf(b));
  const open: typeof sides = [];
  for (const side of sorted) {
    const west = westOf(side);
    for (let at = open.length - 1; at >= 0; at--) {
      const other = open[at];
      if (!other) continue;
      if (eastOf(other) < west) {
        open.splice(at, 1);
        continue;
      }
      if (areNeighbours(side.place, other.place, sides.length)) continue;
      const where = meeting(side, other, fault === "touching" ? 0 : 1e-9);
      if (where) {
        const [first, second] = side.number < other.number ? [side, other] : [other, side];
        return { first: first.number, second: second.number, at: where };
      }
    }
    open.push(side);
  }
  return undefined;
}

type Side = { from: Position; to: Position };
const westOf = ({ from, to }: Side) => Math.min(from[0], to[0]);
const eastOf = ({ from, to }: Side) => Math.max(from[0], to[0]);

const areNeighbours = (one: number, other: number, count: number) =>
  Math.abs(one - other) <= 1 || Math.abs(one - other) === count - 1;

/** Where two sides meet, a share of each end left out; undefined when they don't. */
function meeting({ from: a, to: b }: Side, { from: c, to: d }: Side, ends: number): Position | undefined {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return undefined;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn;
  const isOn = (share: number) => share >= ends && share <= 1 - ends;
  return isOn(t) && isOn(u) ? [a[0] + t * rx, a[1] + t * ry] : undefined;
}

/** Square metres that a ring encloses, on a plane that fits its middle: good to a few per mille for a district. */
export function squareMetres(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  const east = 111_320 * Math.cos((first[1] * Math.PI) / 180);
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? first;
    return sum + (x - first[0]) * (nextY - first[1]) - (nextX - first[0]) * (y - first[1]);
  }, 0);
  return Math.abs(doubled / 2) * east * 111_320;
}
