import { expect, test } from "vitest";
import { datumSuspicion, readTerritoryFile } from "./read-territory-file.ts";

const box = [
  [118.56, 30.24],
  [118.62, 30.24],
  [118.62, 30.32],
  [118.56, 30.32],
  [118.56, 30.24],
];
const names = { code: "liuwan", name: "柳湾街道", nameEn: "Liuwan" };
const feature = (coordinates: unknown, properties: Record<string, unknown> = names, type = "Polygon") => ({
  ...{ type: "Feature", properties },
  geometry: { type, coordinates },
});
const read = (...features: unknown[]) =>
  readTerritoryFile(JSON.stringify({ type: "FeatureCollection", features }), "wgs84");
const problemsOf = (...features: unknown[]) =>
  read(...features).problems.map(({ at, problem }) => [at, problem]);

test("a sound file gives its territories, with names in both languages", () => {
  const { territories, problems } = read(
    feature([box]),
    feature([[box]], { ...names, code: "b", name: "乙" }, "MultiPolygon"),
  );
  expect(problems).toEqual([]);
  expect(territories.map(({ id, nameEn, geometry }) => [id, nameEn, geometry.type])).toEqual([
    ["liuwan", "Liuwan", "Polygon"],
    ["b", "Liuwan", "Polygon"],
  ]);
});

test.each([
  ["no JSON", "{", "not-geojson"],
  ["no collection", '{"type":"Feature"}', "not-geojson"],
  ["nothing in it", '{"type":"FeatureCollection","features":[]}', "no-territory"],
  [
    "metres",
    '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:4547"}},"features":[]}',
    "not-in-degrees",
  ],
])("%s is refused as a whole", (_name, text, problem) => {
  expect(readTerritoryFile(text, "wgs84").problems).toEqual([{ at: null, problem }]);
});

test("every problem is named by its feature", () => {
  const bow = [box[0], box[2], box[1], box[3], box[0]];
  expect(problemsOf(feature([box]), feature([box]))).toEqual([[2, "id-twice"]]);
  expect(problemsOf(feature([bow]))).toEqual([[1, "ring-crosses-itself"]]);
  expect(problemsOf(feature([box.slice(0, 4)]))).toEqual([[1, "ring-not-closed"]]);
  expect(problemsOf(feature([box.slice(0, 3)]))).toEqual([[1, "ring-too-short"]]);
  expect(problemsOf(feature([[[500, 20], ...box.slice(1)]]))).toEqual([[1, "out-of-degrees"]]);
  expect(problemsOf(feature("no coordinates"))).toEqual([[1, "rings-not-understood"]]);
  expect(problemsOf(feature([118, 30], names, "Point"))).toEqual([[1, "no-area"]]);
  expect(problemsOf(feature([box], {}))).toEqual([
    [1, "without-id"],
    [1, "without-name"],
    [1, "without-english-name"],
  ]);
});

test("outlines that stand already betray a web map's degrees", () => {
  const { territories: standing } = read(feature([box]));
  const shifted = box.map(([lon = 0, lat = 0]) => [lon + 0.005_3, lat - 0.002_4]);
  const { territories } = read(feature([shifted]));
  const known = new Map(standing.map((each) => [each.id, each]));
  expect(datumSuspicion(territories, known)).toBe("gcj02");
  expect(datumSuspicion(standing, known)).toBeUndefined();
});
