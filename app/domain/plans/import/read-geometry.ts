import type { LayerGeometry, Position, Ring } from "../../geo/geometry.ts";
import { crossingIn, squareMetres } from "../../geo/ring-checks.ts";
import type { ImportProblem, ProblemKind } from "./import-problem.ts";

export type GeometryFault = { ok: false; problem: ProblemKind; params?: ImportProblem["params"] };
type Read<Value> = { ok: true; value: Value } | GeometryFault;
export type ToDegrees = (at: Position) => Position;

const fault = (problem: ProblemKind, params?: ImportProblem["params"]): GeometryFault => ({
  ...{ ok: false, problem },
  ...(params ? { params } : {}),
});

/**
 * A geometry of GeoJSON (RFC 7946) as a layer may hold it, in degrees. Several points or lines in one become a geometry each.
 * Rings must be closed, enclose something and not cross themselves.
 */
export function readGeometry(given: unknown, toDegrees: ToDegrees): Read<LayerGeometry[]> {
  if (given === null || given === undefined) return fault("geometry-missing");
  if (typeof given !== "object" || !("type" in given)) return fault("geometry-unknown", { type: "" });
  const coordinates = "coordinates" in given ? given.coordinates : undefined;
  if (Array.isArray(coordinates) && coordinates.length === 0) return fault("geometry-empty");
  switch (given.type) {
    case "Point":
      return each([coordinates], (one) => pointOf(one, toDegrees));
    case "MultiPoint":
      return each(coordinates, (one) => pointOf(one, toDegrees));
    case "LineString":
      return each([coordinates], (one) => lineOf(one, toDegrees));
    case "MultiLineString":
      return each(coordinates, (one) => lineOf(one, toDegrees));
    case "Polygon": {
      const rings = ringsOf(coordinates, toDegrees);
      return rings.ok ? { ok: true, value: [{ type: "Polygon", coordinates: rings.value }] } : rings;
    }
    case "MultiPolygon": {
      const polygons = each(coordinates, (one) => ringsOf(one, toDegrees));
      return polygons.ok
        ? { ok: true, value: [{ type: "MultiPolygon", coordinates: polygons.value }] }
        : polygons;
    }
    default:
      return fault("geometry-unknown", { type: String(given.type).slice(0, 40) });
  }
}

function each<Value>(given: unknown, read: (one: unknown) => Read<Value>): Read<Value[]> {
  if (!Array.isArray(given)) return fault("coordinates-not-understood");
  const values: Value[] = [];
  for (const one of given) {
    const found = read(one);
    if (!found.ok) return found;
    values.push(found.value);
  }
  return { ok: true, value: values };
}

function pointOf(given: unknown, toDegrees: ToDegrees): Read<LayerGeometry> {
  const position = positionOf(given, toDegrees);
  return position.ok ? { ok: true, value: { type: "Point", coordinates: position.value } } : position;
}

function lineOf(given: unknown, toDegrees: ToDegrees): Read<LayerGeometry> {
  const line = each(given, (one) => positionOf(one, toDegrees));
  if (!line.ok) return line;
  if (line.value.length < 2) return fault("line-too-short");
  return { ok: true, value: { type: "LineString", coordinates: line.value } };
}

function ringsOf(given: unknown, toDegrees: ToDegrees): Read<Ring[]> {
  if (Array.isArray(given) && given.length === 0) return fault("geometry-empty");
  const rings = each(given, (one) => {
    const ring = each(one, (position) => positionOf(position, toDegrees));
    return ring.ok ? soundRing(ring.value) : ring;
  });
  const [outer, ...holes] = rings.ok ? rings.value : [];
  // A hole may touch the ring around it.
  const isOutside = (hole: Ring) => outer && hole.every((spot) => !isWithin(spot, outer));
  return holes.some(isOutside) ? fault("hole-outside") : rings;
}

const isWithin = ([x, y]: Position, ring: Ring): boolean => {
  let inside = false;
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[at + 1] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    if (ax === x && ay === y) return true;
  }
  return inside;
};

function soundRing(ring: Ring): Read<Ring> {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return fault("geometry-empty");
  if (first[0] !== last[0] || first[1] !== last[1]) return fault("ring-not-closed");
  if (ring.length < 4) return fault("ring-too-short", { positions: ring.length });
  const crossing = crossingIn(ring, "through");
  if (crossing) {
    const [lon, lat] = crossing.at;
    return fault("ring-crosses-itself", { lon: lon.toFixed(6), lat: lat.toFixed(6) });
  }
  return squareMetres(ring) < 1 ? fault("ring-without-area") : { ok: true, value: ring };
}

function positionOf(given: unknown, toDegrees: ToDegrees): Read<Position> {
  const [x, y]: unknown[] = Array.isArray(given) ? given : [];
  if (typeof x !== "number" || typeof y !== "number") return fault("coordinates-not-understood");
  const [lon, lat] = toDegrees([x, y]);
  const params = { x, y };
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
    if (looksSwapped(lon, lat)) return fault("coordinates-swapped", params);
    return isInCountry(lon, lat) ? { ok: true, value: [lon, lat] } : fault("coordinates-outside", params);
  }
  // No system of metres reaches further than zone 45 with its number before the easting.
  const isMetres = Math.max(Math.abs(x), Math.abs(y)) > 1000 && Math.max(Math.abs(x), Math.abs(y)) < 1e8;
  if (isMetres)
    return fault(Number.isNaN(lon) ? "coordinates-out-of-range" : "coordinates-projected", params);
  if (Math.abs(x) > 1000 || Math.abs(y) > 1000) return fault("coordinates-out-of-range", params);
  return fault(
    Math.abs(lon) <= 90 && Math.abs(lat) <= 180 ? "coordinates-swapped" : "coordinates-out-of-range",
    params,
  );
}

/** Latitude first, as surveyors write: no place of the country has these degrees, exchanged it has. */
const looksSwapped = (lon: number, lat: number) => isInCountry(lat, lon);

/** Land and sea of the country, with room. */
const isInCountry = (lon: number, lat: number) => lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
