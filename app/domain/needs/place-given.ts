import { type AreaFault, areaFault } from "../geo/area-fault.ts";
import { type Bounds, boundsOf } from "../geo/bounds.ts";
import type { Datum } from "../geo/datum-names.ts";
import { type Geometry, geometrySchema, type Position } from "../geo/geometry.ts";
import { nearestPlace } from "../geo/nearest-place.ts";
import { type Place, positionOf } from "../geo/place-names.ts";
import { representativePoint } from "../geo/representative-point.ts";
import { coordinatesFrom, type Reading } from "../geo/typed-position.ts";
import type { Lang } from "../text/language.ts";

export type PlaceFields = {
  place?: string | undefined;
  coordinates?: string | undefined;
  /** Whose degrees the coordinates are, where the writer says so. */
  datum?: Datum | undefined;
  geometry?: string | undefined;
  placeLabel?: string | undefined;
};

/** Which field is at fault and why, as keys under `errors.`. */
export type PlaceFault = {
  ok: false;
  field: "place" | "coordinates";
  fault:
    | "place-needed"
    | "coordinates-not-understood"
    | "coordinates-line-or-area"
    | "coordinates-too-few"
    | "coordinates-too-many"
    | "drawing-not-understood"
    | "place-far-away"
    | AreaFault;
};
export type GivenPlace = { ok: true; geometry: Geometry | null; label: string };

export type District = { places: readonly Place[]; bounds: Bounds; name: string; lang: Lang };

/** Degrees beyond the district's box that are still taken; further away it is a slip of the pen. */
const margin = 0.5;

/** The place a form gives: what is chosen counts, typed coordinates where nothing is. */
export function placeGiven(fields: PlaceFields, district: District): GivenPlace | PlaceFault {
  const chosen = fields.place || (fields.coordinates?.trim() ? "coordinates" : "");
  if (chosen === "whole") return { ok: true, geometry: null, label: fields.placeLabel ?? district.name };
  const shape = typedShapes[chosen];
  if (shape) return fromCoordinates(shape, fields, district);
  if (chosen === "drawn") return fromDrawing(fields, district);
  const named = district.places.find(({ id }) => id === chosen);
  if (!named) return { ok: false, field: "place", fault: "place-needed" };
  const geometry = { type: "Point" as const, coordinates: positionOf(named) };
  return { ok: true, geometry, label: withDetail(nameOf(named, district.lang), fields.placeLabel) };
}

type TypedShape = { least: number; geometry(positions: Position[]): unknown };

/** So many are too many, however they were typed. */
const mostPositions = 500;

/** What typed coordinates stand for, one position a line: the same three shapes that can be drawn. */
const typedShapes: Readonly<Record<string, TypedShape | undefined>> = {
  coordinates: { least: 1, geometry: ([at]) => ({ type: "Point", coordinates: at }) },
  "coordinates-line": { least: 2, geometry: (coordinates) => ({ type: "LineString", coordinates }) },
  "coordinates-area": {
    least: 3,
    geometry: (ring) => ({ type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] }),
  },
};

/** What is typed for each position: one a line or with semicolons between. */
const linesOf = (typed: string): string[] =>
  typed
    .split(/[\n\r]+/)
    // A link may have semicolons of its own.
    .flatMap((line) => (line.includes("://") ? [line] : line.split(/[;；]/)))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    // One more than there may be is enough to know that they are too many.
    .slice(0, mostPositions);

/** The first of several positions that is not understood: a long list is not looked through again for one slip. */
export function firstNotRead(typed: string, reading?: Reading): string | undefined {
  const lines = linesOf(typed);
  return lines.length > 1 ? lines.find((line) => !coordinatesFrom(line, reading)) : undefined;
}

/** The positions of a text; an area's last may repeat its first. */
export function positionsFrom(typed: string, reading?: Reading): Position[] | undefined {
  const lines = linesOf(typed);
  const positions = lines.flatMap((line) => {
    const at = coordinatesFrom(line, reading);
    return at ? [at] : [];
  });
  return positions.length > 0 && positions.length === lines.length ? positions : undefined;
}

function fromCoordinates(
  { least, geometry }: TypedShape,
  { coordinates = "", datum, placeLabel }: PlaceFields,
  district: District,
): GivenPlace | PlaceFault {
  const wrong = (fault: PlaceFault["fault"]): PlaceFault => ({ ok: false, field: "coordinates", fault });
  const typed = positionsFrom(coordinates, { datum, around: district.bounds });
  if (!typed) return wrong("coordinates-not-understood");
  const positions = least === 3 ? opened(typed) : typed;
  if (positions.length < least) return wrong("coordinates-too-few");
  if (least === 1 && positions.length > 1) return wrong("coordinates-line-or-area");
  if (positions.length >= mostPositions) return wrong("coordinates-too-many");
  const shape = geometrySchema.safeParse(geometry(positions));
  if (!shape.success) return wrong("coordinates-not-understood");
  return sound(shape.data, placeLabel, district, "coordinates");
}

/** A ring whose writer closed it already, without the repeated position. */
function opened(ring: Position[]): Position[] {
  const closed = ring.length > 1 && String(ring[0]) === String(ring.at(-1));
  return closed ? ring.slice(0, -1) : ring;
}

function fromDrawing({ geometry = "", placeLabel }: PlaceFields, district: District) {
  const drawn = geometrySchema.safeParse(parsed(geometry));
  if (!drawn.success) return { ok: false, field: "place", fault: "drawing-not-understood" } as const;
  return sound(drawn.data, placeLabel, district, "place");
}

function sound(
  geometry: Geometry,
  label: string | undefined,
  district: District,
  field: PlaceFault["field"],
): GivenPlace | PlaceFault {
  const [west, south, east, north] = boundsOf(geometry);
  const [left, bottom, right, top] = district.bounds;
  const inReach =
    west >= left - margin && east <= right + margin && south >= bottom - margin && north <= top + margin;
  if (!inReach) return { ok: false, field, fault: "place-far-away" };
  const unclear = geometry.type === "Polygon" ? areaFault(geometry) : undefined;
  if (unclear) return { ok: false, field, fault: unclear };
  return { ok: true, geometry, label: label ?? nearestName(representativePoint(geometry), district) };
}

/** The name of the nearest place, else the position itself. */
function nearestName(at: Position, { places, lang }: District): string {
  const near = nearestPlace(at, places);
  return near ? nameOf(near, lang) : at.map((degrees) => degrees.toFixed(5)).join(", ");
}

const nameOf = ({ name, nameEn }: Place, lang: Lang) => (lang === "en" && nameEn ? nameEn : name);

/** A chosen place stays named when its door or corner is told as well. */
const withDetail = (name: string, detail = "") =>
  detail.includes(name) ? detail : `${name} ${detail}`.trimEnd();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
