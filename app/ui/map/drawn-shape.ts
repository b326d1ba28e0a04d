import type { Geometry, Position } from "#app/domain/geo/geometry.ts";

export type DrawMode = "point" | "line" | "area";

const needed = { point: 1, line: 2, area: 3 } as const;

/** The geometry of the points set so far; undefined while there are too few. */
export function drawnShape(mode: DrawMode, points: readonly Position[]): Geometry | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < needed[mode]) return undefined;
  if (mode === "point") return { type: "Point", coordinates: last };
  if (mode === "line") return { type: "LineString", coordinates: [...points] };
  return { type: "Polygon", coordinates: [[...points, first]] };
}

/** The other way round, from the text of a form's field: what to go on drawing from. The server judges the shape itself. */
export function pointsIn(text: string): { mode: DrawMode; points: Position[] } | undefined {
  const shape = parsed(text);
  if (typeof shape !== "object" || shape === null || !("type" in shape) || !("coordinates" in shape))
    return undefined;
  const { type, coordinates } = shape;
  if (type === "Point" && isPosition(coordinates)) return { mode: "point", points: [coordinates] };
  if (!Array.isArray(coordinates)) return undefined;
  if (type === "LineString" && coordinates.every(isPosition)) return { mode: "line", points: coordinates };
  const [ring]: unknown[] = coordinates;
  if (type !== "Polygon" || !Array.isArray(ring) || !ring.every(isPosition)) return undefined;
  return { mode: "area", points: ring.slice(0, -1) };
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((degrees) => typeof degrees === "number");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Degrees to six places: a tenth of a metre. */
export const rounded = (lon: number, lat: number): Position => [
  Math.round(lon * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];
