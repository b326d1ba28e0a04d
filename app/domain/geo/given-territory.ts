import type { MultiPolygon, Polygon } from "./geometry.ts";

/** A territory as a file gives it: names in both languages and an outline in WGS 84 degrees. */
export type GivenTerritory = { id: string; name: string; nameEn: string; geometry: Polygon | MultiPolygon };
