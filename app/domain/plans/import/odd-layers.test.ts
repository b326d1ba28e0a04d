import { expect, test } from "vitest";
import { squareAt } from "#tests/factories/plan-files.ts";
import { cgcs2000Prj, shapefileZip } from "#tests/factories/shapefiles.ts";
import { mostProblems } from "./import-problem.ts";
import { readGeojsonLayer } from "./read-geojson-layer.server.ts";
import { readShapefileLayer } from "./read-shapefile-layer.server.ts";

const layer = { code: "zone", kind: "zone", name: "分区" };
const square = { type: "Polygon", coordinates: [squareAt(118.6)] };
const zone = (geometry: object = square, properties: object = { code: "07", name: "甲" }) => ({
  ...{ type: "Feature", properties, geometry },
});
const collection = (features: object[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", layer, ...more, features });
const read = (text: string | Uint8Array) =>
  readGeojsonLayer("a.geojson", typeof text === "string" ? new TextEncoder().encode(text) : text, {});
const told = (text: string | Uint8Array) => read(text).problems.map(({ at, problem }) => `${at} ${problem}`);

test("what other programs call GeoJSON is read, or told with the line", () => {
  const lines = `${JSON.stringify(zone())}\n${JSON.stringify(zone())}`;
  expect(told(lines)).toEqual(["2 json-several"]);
  expect(told(`\u001e${lines}`)).toEqual(["1 json-several"]);
  expect(told(collection([zone()], { crs: { type: "EPSG", properties: { code: 4549 } } }))).toEqual([
    "1 crs-unknown",
  ]);
  expect(told(collection([zone()], { crs: null }))).toEqual([]);
  const wide = new Uint8Array(Buffer.from(`\uFEFF${collection([zone()])}`, "utf16le"));
  expect(told(wide)).toEqual(["1 not-utf8"]);
  const twice = collection([zone()]).replace('"code":"07"', '"code":"07",\n"code":"14"');
  expect(told(twice)).toEqual(["2 json-key-twice"]);
  expect(told(collection([zone()]).replace("118.6,", "1e999,"))).toEqual(["1 coordinates-out-of-range"]);
});

test("a problem is told with the words of its feature", () => {
  const [first] = read(collection([zone(), zone({ type: "Polygon" })])).problems;
  expect(first?.text).toMatch(/^\{"type":"Feature","properties":\{"code":"07","name":"甲"\}/);
  const zip = shapefileZip({
    ...{ fields: ["DLBM", "NAME"], prj: cgcs2000Prj(120) },
    rows: [{ ring: squareAt(118.6), values: ["07", "???"] }],
  });
  const { problems } = readShapefileLayer("a.zip", zip, layer);
  expect(problems.map(({ at, problem, text }) => [at, problem, text])).toContainEqual([
    ...[1, "feature-text-lost", "DLBM: 07, NAME: ???"],
  ]);
});

test("a ring may touch itself in a corner and a hole its ring; what crosses or lies outside is told", () => {
  const ring = (...spots: [number, number][]) => spots.map(([x, y]) => [118 + x / 100, 30 + y / 100]);
  const touching = ring([0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2], [0, 0]);
  const outer = ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 0]);
  const inside = ring([0, 0], [1, 2], [2, 1], [0, 0]);
  const outside = ring([5, 5], [6, 5], [6, 6], [5, 5]);
  const bow = ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]);
  const zones = [[touching], [outer, inside], [outer, outside], [bow]].map((coordinates) =>
    zone({ type: "Polygon", coordinates }),
  );
  expect(read(collection(zones)).problems.map(({ problem, params }) => [problem, params.feature])).toEqual([
    ...[
      ["hole-outside", 3],
      ["ring-crosses-itself", 4],
    ],
  ]);
});

test("names lose what nobody sees, and places outside the country are told", () => {
  const named = zone(square, { code: "07", name: "甲\u202e乙\n丙" });
  expect(read(collection([named])).layer?.features[0]?.name).toBe("甲 乙 丙");
  const far = zone({ type: "Polygon", coordinates: [squareAt(-118.6)] });
  expect(told(collection([far]))).toEqual(["1 coordinates-outside"]);
});

test("a layer that is wrong in everything is told by its first thousand problems", () => {
  const wrong = Array.from({ length: 15_000 }, () => zone({ type: "Sphere" }));
  const { problems } = read(collection(wrong));
  expect([problems.length, problems.at(-1)?.problem]).toEqual([1001, "too-many-problems"]);
  expect(problems.length).toBeGreaterThan(mostProblems);
});
