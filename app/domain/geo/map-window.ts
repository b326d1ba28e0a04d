import { type Bounds, boundsAround, boundsMeet, boundsOf } from "./bounds.ts";
import type { Geometry, LayerGeometry } from "./geometry.ts";
import { representativePoint } from "./representative-point.ts";

/** What a small map around a thing shows: at least so many metres, more when the thing is larger. */
export function windowAround(geometry: Geometry, [width, height]: readonly [number, number]): Bounds {
  const [west, south, east, north] = boundsAround(representativePoint(geometry), width, height);
  const own = boundsOf(geometry);
  return [Math.min(west, own[0]), Math.min(south, own[1]), Math.max(east, own[2]), Math.max(north, own[3])];
}

/** The features that a window can show, with a margin of half a window for the viewport's shape. */
export function featuresIn<Feature extends { geometry: LayerGeometry }>(
  features: readonly Feature[],
  [west, south, east, north]: Bounds,
): Feature[] {
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  const wide: Bounds = [west - x, south - y, east + x, north + y];
  return features.filter((feature) => boundsMeet(boxOf(feature), wide));
}

const boxes = new WeakMap<object, Bounds>();

/** The same features are asked about for as long as the process runs: each box is reckoned once. */
function boxOf(feature: { geometry: LayerGeometry }): Bounds {
  const box = boxes.get(feature) ?? boundsOf(feature.geometry);
  boxes.set(feature, box);
  return box;
}
