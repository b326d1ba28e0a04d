import { z } from "zod";

/** Longitude and latitude in WGS 84 degrees. */
const position = z.tuple([
  z.number("coordinate-not-a-number").min(-180, "longitude-out-of-range").max(180, "longitude-out-of-range"),
  z.number("coordinate-not-a-number").min(-90, "latitude-out-of-range").max(90, "latitude-out-of-range"),
]);

const ring = z
  .array(position)
  .min(4, "ring-too-short")
  .max(500, "too-many-vertices")
  .refine((positions) => samePosition(positions[0], positions.at(-1)), "ring-not-closed");

const point = z.object({ type: z.literal("Point"), coordinates: position });

const lineString = z.object({
  type: z.literal("LineString"),
  coordinates: z.array(position).min(2, "line-too-short").max(500, "too-many-vertices"),
});

const polygon = z.object({
  type: z.literal("Polygon"),
  coordinates: z
    .array(ring)
    .min(1, "polygon-empty")
    .refine((rings) => rings.reduce((sum, { length }) => sum + length, 0) <= 500, "too-many-vertices"),
});

/** What a resident or a drawing may place: at most 500 vertices, messages are locale keys. */
export const geometrySchema = z.discriminatedUnion("type", [point, lineString, polygon], "geometry-unknown");

export type Position = [longitude: number, latitude: number];
export type Ring = Position[];
export type Point = { type: "Point"; coordinates: Position };
export type LineString = { type: "LineString"; coordinates: Position[] };
export type Polygon = { type: "Polygon"; coordinates: Ring[] };
export type MultiPolygon = { type: "MultiPolygon"; coordinates: Ring[][] };

/** What may be drawn by hand (`Geometry`), and what a published layer may also hold (`LayerGeometry`). */
export type Geometry = Point | LineString | Polygon;
export type LayerGeometry = Geometry | MultiPolygon;

function samePosition(one: Position | undefined, other: Position | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}
