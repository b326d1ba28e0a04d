import { type Bounds, boundsMeet, boundsOf } from "#app/domain/geo/bounds.ts";
import type { MapFeature } from "./map-feature.ts";

const boxes = new WeakMap<MapFeature, Bounds>();

/**
 * Those features of a base map that a window can show. A viewport may be wider or higher than its bounds: half of them
 * again on each side belongs to it.
 */
export function featuresNear(features: readonly MapFeature[], bounds: Bounds): MapFeature[] {
  const [dx, dy] = [(bounds[2] - bounds[0]) / 2, (bounds[3] - bounds[1]) / 2];
  const seen: Bounds = [bounds[0] - dx, bounds[1] - dy, bounds[2] + dx, bounds[3] + dy];
  return features.filter((feature) => boundsMeet(boxOf(feature), seen));
}

/** A base map stays for as long as the process does: each box is reckoned once. */
function boxOf(feature: MapFeature): Bounds {
  const box = boxes.get(feature) ?? boundsOf(feature.geometry);
  boxes.set(feature, box);
  return box;
}
