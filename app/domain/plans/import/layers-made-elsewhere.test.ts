import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { metresBetween } from "../../geo/distance.ts";
import type { LayerGeometry } from "../../geo/geometry.ts";
import { positionsOf } from "../../geo/positions-of.ts";
import { readGeojsonLayer } from "./read-geojson-layer.server.ts";
import { readShapefileLayer } from "./read-shapefile-layer.server.ts";

const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/factories/made-elsewhere/${name}`));
const said = { code: "zone", kind: "zone", name: "分区" };
const drawn = readGeojsonLayer("zones.geojson", bytesOf("zones.geojson"), said);
const zip = (name: string) => readShapefileLayer(`${name}.zip`, bytesOf(`ogr2ogr-${name}.zip`), said);

/** How far the positions of a feature lie from those that were given to the other program; rings may run the other way. */
function farthest(read: LayerGeometry, given: LayerGeometry): number {
  const all = positionsOf(given);
  return Math.max(
    ...positionsOf(read).map((at) => Math.min(...all.map((other) => metresBetween(at, other)))),
  );
}

test.each([
  ...[
    "epsg-4549",
    "epsg-4527",
    "epsg-4497",
    "epsg-3857",
    "gbk",
    "heights",
    "mixed-case",
    "in-folder",
    "wkt2",
  ],
])("%s: letters, holes and places are what was put in, to the centimetre", (name) => {
  const { layer, problems } = zip(name);
  expect(problems).toEqual([]);
  expect(layer?.features.map(({ key, code, name: called, clause }) => [key, code, called, clause])).toEqual([
    ["1", "0701", "城镇住宅用地", "第1条"],
    ["2", "14", "公园绿地", "1"],
  ]);
  for (const [at, feature] of (layer?.features ?? []).entries()) {
    const given = drawn.layer?.features[at]?.geometry;
    if (!given) throw new Error("no such feature");
    expect(feature.geometry.type).toBe(given.type);
    expect(positionsOf(feature.geometry).length).toBe(positionsOf(given).length);
    expect(farthest(feature.geometry, given)).toBeLessThan(0.01);
  }
  const [one, several] = layer?.features.map(({ geometry }) => geometry.coordinates.length) ?? [];
  expect([one, several]).toEqual([2, 3]);
});

test("a survey on another datum is refused with its name", () => {
  expect(zip("beijing-54").problems).toMatchObject([
    { problem: "crs-other-datum", params: { crs: "Beijing_1954_3_Degree_GK_CM_117E" } },
  ]);
});
