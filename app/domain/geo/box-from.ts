import type { Bounds } from "./bounds.ts";

/** A box asked for as `west,south,east,north` in degrees; undefined when it is none. */
export function boxFrom(text: string | null): Bounds | undefined {
  const [west, south, east, north, ...more] = (text ?? "").split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  const whole = [west, south, east, north].every(Number.isFinite) && more.length === 0;
  return whole && west <= east && south <= north ? [west, south, east, north] : undefined;
}
