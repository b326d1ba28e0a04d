import type { Bounds } from "./bounds.ts";

/** The world as web maps show it; nearer to a pole their plane has no end. */
const [farEast, farNorth] = [180, 85];

/** A box asked for as `west,south,east,north` in degrees, as far as it lies in the world; undefined when it is none. */
export function boxFrom(text: string | null): Bounds | undefined {
  const [west, south, east, north, ...more] = (text ?? "").split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  const whole = [west, south, east, north].every(Number.isFinite) && more.length === 0;
  if (!whole || west > east || south > north) return undefined;
  if (west > farEast || east < -farEast || south > farNorth || north < -farNorth) return undefined;
  return [within(west, farEast), within(south, farNorth), within(east, farEast), within(north, farNorth)];
}

/** Whether a position lies in that world. */
export const isInWorld = ([lon, lat]: readonly [number, number]): boolean =>
  Math.abs(lon) <= farEast && Math.abs(lat) <= farNorth;

const within = (degrees: number, far: number) => Math.min(far, Math.max(-far, degrees));
