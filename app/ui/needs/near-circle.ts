import { circleAround } from "#app/domain/geo/circle.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import { metresAround, type NeedFilter } from "#app/domain/needs/need-filter.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";

/** Corners that pass for round at the size of a map. */
const corners = 48;

/** What counts as near the chosen place, to be drawn under the marks; nothing where no place is chosen. */
export function nearCircle(filter: NeedFilter): MapFeature[] {
  if (!filter.near) return [];
  const metres = metresAround(filter);
  const {
    middle: [lon, lat],
    perDegree: [east, north],
  } = circleAround(filter.near, metres);
  const ring = Array.from({ length: corners + 1 }, (_, at): Position => {
    const turn = ((at % corners) * 2 * Math.PI) / corners;
    return [lon + (metres * Math.cos(turn)) / east, lat + (metres * Math.sin(turn)) / north];
  });
  return [{ properties: { layer: "near" }, geometry: { type: "Polygon", coordinates: [ring] } }];
}

/** The same for the live map: middle and metres. */
export const nearNumbers = (filter: NeedFilter): string | undefined =>
  filter.near && [...filter.near, metresAround(filter)].join(",");
