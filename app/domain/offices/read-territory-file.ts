import { z } from "zod";
import { suspectedDatum, toWgs84 } from "../geo/datum.ts";
import type { Datum } from "../geo/datum-names.ts";
import type { Position, Ring } from "../geo/geometry.ts";
import type { GivenTerritory } from "../geo/given-territory.ts";
import { crossingIn, squareMetres } from "../geo/ring-checks.ts";

/** What is wrong with a file, by feature (counted from 1); worded by `offices.territories.problem.<problem>`. */
export type FileProblem = { at: number | null; problem: string; values?: Record<string, string | number> };
export type ReadFile = { territories: GivenTerritory[]; problems: FileProblem[] };

export const largestTerritoryFile = 8 * 1024 * 1024;
const mostFeatures = 500;
const mostPositions = 200_000;

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
const rings = z.array(z.array(z.array(z.number()).min(2)).min(1));
type Feature = z.output<typeof collection>["features"][number];

/** The territories of a GeoJSON file, in WGS 84, and everything that is wrong with it, feature by feature. */
export function readTerritoryFile(text: string, datum: Datum): ReadFile {
  const parsed = collection.safeParse(parsedJson(text));
  if (!parsed.success) return whole("not-geojson");
  const { crs, features } = parsed.data;
  if (crs && !/CRS84|EPSG:+(4326|4490)$/.test(crs.properties.name)) return whole("not-in-degrees");
  if (features.length === 0) return whole("no-territory");
  if (features.length > mostFeatures) return whole("too-many-features", { most: mostFeatures });
  const read = features.map((feature, place) => readFeature(feature, place + 1, datum));
  const territories = read.flatMap(({ territory }) => (territory ? [territory] : []));
  const positions = territories.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)).length;
  if (positions > mostPositions) return whole("too-many-positions", { most: mostPositions });
  return { territories, problems: [...read.flatMap(({ problems }) => problems), ...twice(territories)] };
}

const whole = (problem: string, values?: Record<string, number>): ReadFile => ({
  territories: [],
  problems: [{ at: null, problem, ...(values && { values }) }],
});

export const polygonsOf = (geometry: GivenTerritory["geometry"]) =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

function readFeature({ id, properties, geometry }: Feature, at: number, datum: Datum) {
  const text = (...names: string[]) =>
    names.map((name) => properties?.[name]).find((value) => typeof value === "string" && value.trim() !== "");
  const name = String(text("name", "名称") ?? "").trim();
  const nameEn = String(text("nameEn", "name_en") ?? "").trim();
  const key = String(text("code", "id") ?? id ?? "").trim();
  const problems: FileProblem[] = [];
  const say = (problem: string, values?: Record<string, string | number>) =>
    problems.push({ at, problem, ...(values && { values }) });
  if (key === "" || key.length > 60) say("without-id");
  if (name === "") say("without-name");
  if (nameEn === "") say("without-english-name");
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") {
    say("no-area");
    return { problems, territory: undefined };
  }
  const given = z
    .array(rings)
    .safeParse(geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
  if (!given.success) {
    say("rings-not-understood");
    return { problems, territory: undefined };
  }
  const polygons = given.data.map((all) => all.map((ring) => readRing(ring, datum, say)));
  const [only, ...more] = polygons;
  if (problems.length > 0 || !only) return { problems, territory: undefined };
  const territory: GivenTerritory = {
    ...{ id: key, name, nameEn },
    geometry:
      more.length === 0
        ? { type: "Polygon", coordinates: only }
        : { type: "MultiPolygon", coordinates: polygons },
  };
  return { problems, territory };
}

type Say = (problem: string, values?: Record<string, string | number>) => void;

function readRing(positions: number[][], datum: Datum, say: Say): Ring {
  const ring: Ring = positions.map(([lon = 0, lat = 0]) => toWgs84([lon, lat], datum));
  const outside = positions.find(([lon = 999, lat = 999]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
  const [first] = ring;
  const last = ring.at(-1);
  if (outside) say("out-of-degrees", { position: outside.slice(0, 2).join(", ") });
  else if (ring.length < 4) say("ring-too-short");
  else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) say("ring-not-closed");
  else {
    const crossing = crossingIn(ring);
    if (crossing)
      say("ring-crosses-itself", {
        first: crossing.first,
        second: crossing.second,
        position: crossing.at.map((degrees) => degrees.toFixed(5)).join(", "),
      });
    else if (squareMetres(ring) < 1) say("ring-without-area");
  }
  return ring;
}

function twice(territories: readonly GivenTerritory[]): FileProblem[] {
  return territories.flatMap(({ id, name }, place): FileProblem[] => {
    const earlier = territories.slice(0, place);
    if (earlier.some((other) => other.id === id))
      return [{ at: place + 1, problem: "id-twice", values: { id } }];
    return earlier.some((other) => other.name === name)
      ? [{ at: place + 1, problem: "name-twice", values: { name } }]
      : [];
  });
}

/** Whether the outlines that stand already betray the file's degrees as a web map's. */
export function datumSuspicion(
  territories: readonly GivenTerritory[],
  standing: ReadonlyMap<string, Pick<GivenTerritory, "geometry">>,
): Datum | undefined {
  const pairs = territories.flatMap(({ id, geometry }) => {
    const known = standing.get(id);
    return known ? [{ known: middleOf(known.geometry), given: middleOf(geometry) }] : [];
  });
  return suspectedDatum(pairs);
}

function middleOf(geometry: GivenTerritory["geometry"]): Position {
  const positions = polygonsOf(geometry).flat(2);
  const sum = positions.reduce<Position>((all, [lon, lat]) => [all[0] + lon, all[1] + lat], [0, 0]);
  return [sum[0] / positions.length, sum[1] / positions.length];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
