import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cgcs2000Prj, gaussKrugerMetres, type ShapeRow, shapefileZip } from "#tests/factories/shapefiles.ts";
import { metresBetween } from "../../geo/distance.ts";
import type { Position } from "../../geo/geometry.ts";
import { readShapefileLayer } from "./read-shapefile-layer.server.ts";
import { wktSystem } from "./wkt-system.ts";
import type { WrittenLayer } from "./written-layer.ts";

const said = { code: "zone", kind: "zone", name: "分区" };
const ring: Position[] = [
  [118.5, 30.2],
  [118.52, 30.2],
  [118.52, 30.23],
  [118.5, 30.23],
  [118.5, 30.2],
];
const hole: Position[] = [
  [118.505, 30.205],
  [118.51, 30.205],
  [118.51, 30.21],
  [118.505, 30.205],
];
const fields = ["BSM", "DLBM", "名称", "条文"];
const row = (given: Partial<ShapeRow> = {}): ShapeRow => ({
  ring,
  values: ["z1", "0701", "柳湾居住", "第12条"],
  ...given,
});
const wgs84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const read = (bytes: Uint8Array, more: object = {}) =>
  readShapefileLayer("zone.zip", bytes, { ...said, ...more });
const told = (bytes: Uint8Array, more?: object) =>
  read(bytes, more).problems.map(({ place, at, problem, params }) => [
    place,
    at,
    problem,
    params.part ?? null,
  ]);
const ringsOf = (layer: WrittenLayer | undefined): Position[][] => {
  const geometry = layer?.features[0]?.geometry;
  return geometry?.type === "Polygon" ? geometry.coordinates : [];
};

test("names of fields, Chinese in GBK without a .cpg, and holes are read", () => {
  const { layer, problems } = read(
    shapefileZip({ fields, rows: [row({ holes: [hole] })], prj: wgs84, encoding: "gbk" }),
  );
  expect(problems).toEqual([]);
  expect(layer?.features).toMatchObject([
    { place: "record", at: 1, key: "z1", code: "0701", name: "柳湾居住", clause: "第12条" },
  ]);
  expect(ringsOf(layer).map(({ length }) => length)).toEqual([5, 4]);
});

describe("a layer in Gauss–Krüger metres lies where its source in degrees lies, to the centimetre", () => {
  test.each([
    ["120° without the zone (EPSG:4549)", 120, 500_000],
    ["117° with zone 39 before the easting", 117, 39_500_000],
  ])("%s", (_name, meridian, easting) => {
    const metres = (spots: Position[]) => spots.map((spot) => gaussKrugerMetres(spot, meridian, easting));
    const zip = shapefileZip({
      ...{ fields, cpg: "UTF-8", prj: cgcs2000Prj(meridian, easting) },
      rows: [row({ ring: metres(ring), holes: [metres(hole)] })],
    });
    const plain = ringsOf(
      read(shapefileZip({ fields, rows: [row({ holes: [hole] })], prj: wgs84 })).layer,
    ).flat();
    const { layer, problems } = read(zip);
    expect(problems).toEqual([]);
    const found = ringsOf(layer).flat();
    expect(found).toHaveLength(plain.length);
    for (const [at, spot] of found.entries())
      expect(metresBetween(spot, plain[at] ?? [0, 0])).toBeLessThan(0.01);
  });
});

describe("what is wrong is told", () => {
  test("by the missing part", () => {
    expect(told(shapefileZip({ fields, rows: [row()] }))).toEqual([
      [null, null, "shapefile-part-missing", ".prj"],
    ]);
    expect(told(zipSync({ "a.shp": new Uint8Array(100), "a.prj": new TextEncoder().encode(wgs84) }))).toEqual(
      [[null, null, "shapefile-part-missing", ".dbf"]],
    );
    expect(read(shapefileZip({ fields, rows: [row()] }), { crs: "EPSG:4490" }).problems).toEqual([]);
  });

  test("by the number of its record", () => {
    const rows = [
      ...[row(), row({ values: ["z2", "99", "", ""] })],
      row({
        ring: [
          [111, 31],
          [112, 32],
          [111, 31],
        ],
        values: ["z3", "0701", "甲", ""],
      }),
    ];
    expect(told(shapefileZip({ fields, rows, prj: wgs84 }))).toEqual([
      ["record", 2, "feature-name-missing", null],
      ["record", 2, "feature-code-unknown", null],
      ["record", 3, "ring-too-short", null],
    ]);
  });

  test("of systems on another datum, of what is no zip, and of a zip that unfolds", () => {
    const beijing = cgcs2000Prj(117).replaceAll(
      /China_Geodetic_Coordinate_System_2000|China_2000/g,
      "Beijing_1954",
    );
    expect(told(shapefileZip({ fields, rows: [row()], prj: beijing }))).toMatchObject([
      [null, null, "crs-other-datum", null],
    ]);
    expect(told(new Uint8Array([1, 2, 3]))).toEqual([[null, null, "zip-broken", null]]);
    const bomb = zipSync({ "a.shp": new Uint8Array(100 * 1024 * 1024) });
    expect(told(bomb)).toEqual([[null, null, "zip-too-large", null]]);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 600 }, (_file, at) => [`${at}.txt`, new Uint8Array()])),
    );
    expect(told(many)).toEqual([[null, null, "zip-too-many-files", null]]);
  });

  test("of a file that was cut off", () => {
    const zip = shapefileZip({ fields, rows: [row(), row()], prj: wgs84 });
    expect(read(zip).problems.map(({ problem }) => problem)).toEqual(["key-twice"]);
    const broken = zipSync({
      "a.shp": new Uint8Array([
        0,
        0,
        0x27,
        0x0a,
        ...new Array<number>(96).fill(0),
        0,
        0,
        0,
        1,
        0,
        0,
        9,
        9,
        5,
      ]),
      ...{ "a.dbf": new Uint8Array(40), "a.prj": new TextEncoder().encode(wgs84) },
    });
    expect(told(broken)).toEqual([
      ["record", 1, "shapefile-broken", ".shp"],
      [null, null, "shapefile-broken", ".dbf"],
    ]);
  });
});

test("a .prj of UTM on WGS 84 is read, one of nothing known is not", () => {
  const utm = `PROJCS["WGS_1984_UTM_Zone_50N",${wgs84},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",0.9996],UNIT["Meter",1.0]]`;
  expect(wktSystem(utm)).toMatchObject({ kind: "metres", middle: 500_000 });
  expect(wktSystem("nonsense")).toBe("crs-unknown");
  expect(wktSystem(utm.replace("Transverse_Mercator", "Albers"))).toBe("crs-unknown");
});
