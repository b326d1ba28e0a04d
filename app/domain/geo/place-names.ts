import type { Position } from "./geometry.ts";

/** An entry of the gazetteer; `territory` is a 12-digit division code. */
export type Place = {
  id: string;
  name: string;
  nameEn: string;
  kind: string;
  lon: number;
  lat: number;
  territory: string;
};

/** What a point is called by: a place beside it, else the territory in which it lies. */
export type PointName = { by: "place" | "territory"; name: string; nameEn: string };

/** Where a place lies. */
export function positionOf({ lon, lat }: Place): Position {
  return [lon, lat];
}
