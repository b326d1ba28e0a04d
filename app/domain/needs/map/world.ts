import type { Bounds } from "../../geo/bounds.ts";
import { type Circle, isInCircle } from "../../geo/circle.ts";

/**
 * Positions as whole numbers of the square Web-Mercator world, `x` eastwards and `y` southwards, 2³² to a side: a centimetre each.
 * A cell of level `z` is a map tile of zoom `z`.
 */
export type WorldBox = { west: number; north: number; east: number; south: number };

export const worldSide = 2 ** 32;
/** Stands for `x` and `y` of what lies nowhere. */
export const nowhere = worldSide - 1;

export const worldX = (lon: number): number => inWorld(((lon + 180) / 360) * worldSide);
export const worldY = (lat: number): number =>
  inWorld((0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * worldSide);
export const lonOf = (x: number): number => (x / worldSide) * 360 - 180;
export const latOf = (y: number): number =>
  (Math.atan(Math.exp((0.5 - y / worldSide) * 2 * Math.PI)) * 360) / Math.PI - 90;

export const worldBox = ([west, south, east, north]: Bounds): WorldBox => ({
  ...{ west: worldX(west), north: worldY(north), east: worldX(east), south: worldY(south) },
});

/** A part of the world that can say of a cell whether it lies wholly inside, and of a point whether it does. */
export type Region = {
  box: WorldBox;
  covers(cell: WorldBox): boolean;
  holds(x: number, y: number): boolean;
};

export function boxRegion(bounds: Bounds): Region {
  const box = worldBox(bounds);
  return {
    box,
    covers: (cell) =>
      cell.west >= box.west && cell.east <= box.east && cell.north >= box.north && cell.south <= box.south,
    holds: (x, y) => x >= box.west && x <= box.east && y >= box.north && y <= box.south,
  };
}

export function circleRegion(circle: Circle): Region {
  const holds = (x: number, y: number) => isInCircle(circle, [lonOf(x), latOf(y)]);
  return {
    box: worldBox(circle.box),
    covers: ({ west, north, east, south }) =>
      holds(west, north) && holds(east, north) && holds(west, south) && holds(east, south),
    holds,
  };
}

export const boxesMeet = (one: WorldBox, other: WorldBox): boolean =>
  one.west <= other.east && other.west <= one.east && one.north <= other.south && other.north <= one.south;

/** The edges of the world and beyond lie just inside it, so that `nowhere` is a place of its own. */
const inWorld = (value: number): number => Math.min(nowhere - 1, Math.max(0, Math.floor(value) || 0));
