import { z } from "zod";
import { type Bounds, boundsOf } from "#app/domain/geo/bounds.ts";
import type { MultiPolygon, Polygon, Ring } from "#app/domain/geo/geometry.ts";
import { turnOf } from "#app/domain/geo/winding.ts";
import { idFrom } from "./import-id.ts";

export type TerritoryFeature = {
  id: string;
  name: string;
  nameEn: string;
  geometry: Polygon | MultiPolygon;
  bounds: Bounds;
};

/** Why a territories file is refused as a whole; `at` counts its features from 1. */
export type TerritoryFault = {
  ok: false;
  fault:
    | "not-geojson"
    | "not-in-degrees"
    | "no-territory"
    | "territory-without-name"
    | "territory-without-area"
    | "territory-twice";
  at?: number;
};

const collection = z.object({
  type: z.literal("FeatureCollection"),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullable().default({}),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
    }),
  ),
});

const ring = z.array(z.array(z.number()).min(2));
const polygon = z.array(ring);

/**
 * The territories of a GeoJSON file (WGS 84 degrees). Rings are closed, repeated positions and rings without area dropped,
 * outer rings turned counter-clockwise (RFC 7946); features of other geometry are no territories. The id is the feature's
 * own, else made from its name.
 */
export function territoryFeatures(
  json: unknown,
): { ok: true; territories: TerritoryFeature[] } | TerritoryFault {
  const parsed = collection.safeParse(json);
  if (!parsed.success) return { ok: false, fault: "not-geojson" };
  const crs = parsed.data.crs?.properties.name;
  if (crs && !/CRS84|EPSG:+(4326|4490)$/.test(crs)) return { ok: false, fault: "not-in-degrees" };
  const territories: TerritoryFeature[] = [];
  for (const [at, feature] of parsed.data.features.entries()) {
    if (feature.geometry?.type !== "Polygon" && feature.geometry?.type !== "MultiPolygon") continue;
    const properties = feature.properties ?? {};
    const name = textOf(properties, ["name", "Name", "NAME", "名称"]);
    if (!name) return { ok: false, fault: "territory-without-name", at: at + 1 };
    const geometry = madeValid(feature.geometry.type, feature.geometry.coordinates);
    if (geometry === "out-of-degrees") return { ok: false, fault: "not-in-degrees", at: at + 1 };
    if (!geometry) return { ok: false, fault: "territory-without-area", at: at + 1 };
    const id =
      textOf(properties, ["id"]) ??
      (feature.id === undefined ? idFrom("territory", name) : String(feature.id));
    if (territories.some((other) => other.id === id))
      return { ok: false, fault: "territory-twice", at: at + 1 };
    const nameEn = textOf(properties, ["nameEn", "name_en"]) ?? name;
    territories.push({ id, name, nameEn, geometry, bounds: boundsOf(geometry) });
  }
  return territories.length > 0 ? { ok: true, territories } : { ok: false, fault: "no-territory" };
}

function textOf(properties: Record<string, unknown>, names: string[]): string | undefined {
  const found = names
    .map((name) => properties[name])
    .find((value) => typeof value === "string" && value.trim());
  return typeof found === "string" ? found.trim() : undefined;
}

function madeValid(
  type: string,
  coordinates: unknown,
): Polygon | MultiPolygon | "out-of-degrees" | undefined {
  const parsed = (type === "Polygon" ? z.array(polygon) : z.array(polygon)).safeParse(
    type === "Polygon" ? [coordinates] : coordinates,
  );
  if (!parsed.success) return undefined;
  const positions = parsed.data.flat(2);
  if (positions.some(([lon = 999, lat = 999]) => Math.abs(lon) > 180 || Math.abs(lat) > 90))
    return "out-of-degrees";
  const polygons = parsed.data.flatMap(([outer = [], ...holes]) => {
    const first = validRing(outer, 1);
    return first
      ? [[first, ...holes.map((hole) => validRing(hole, -1)).filter((hole) => hole !== undefined)]]
      : [];
  });
  const [only, ...others] = polygons;
  if (!only) return undefined;
  return others.length === 0
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The ring closed, without repeats, turned the given way; undefined when it encloses nothing. */
function validRing(positions: number[][], turn: 1 | -1): Ring | undefined {
  const kept: Ring = [];
  for (const [lon = 0, lat = 0] of positions) {
    const last = kept.at(-1);
    if (last?.[0] !== lon || last?.[1] !== lat) kept.push([lon, lat]);
  }
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return undefined;
  if (first[0] !== last[0] || first[1] !== last[1]) kept.push([first[0], first[1]]);
  const area = turnOf(kept);
  if (kept.length < 4 || area === 0) return undefined;
  return Math.sign(area) === turn ? kept : kept.toReversed();
}
