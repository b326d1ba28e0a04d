import type { Position } from "./geometry.ts";

/** `118.62, 30.28`, in either order where the numbers tell, with any comma or a space between. */
export function coordinatesFrom(typed: string): Position | undefined {
  const numbers =
    typed
      .normalize("NFKC")
      .match(/-?\d+(?:\.\d+)?/g)
      ?.map(Number) ?? [];
  const [one, other, ...more] = numbers;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const [lon, lat] = Math.abs(other) > 90 ? [other, one] : [one, other];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : undefined;
}
