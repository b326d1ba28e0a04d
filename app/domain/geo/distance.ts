import type { Position } from "./geometry.ts";

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8;

/** Great-circle distance in metres by the haversine formula. */
export function metresBetween([lonA, latA]: Position, [lonB, latB]: Position): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const h = half(latB - latA) + cosine(latA) * cosine(latB) * half(lonB - lonA);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
