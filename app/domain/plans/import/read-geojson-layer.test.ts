import { describe, expect, test } from "vitest";
import { readGeojsonLayer } from "./read-geojson-layer.server.ts";
import type { LayerFields } from "./written-layer.ts";

const layer = { code: "zone", kind: "zone", name: "分区", nameEn: "Zones" };
const square = [
  ...[
    [118.5, 30.2],
    [118.51, 30.2],
    [118.51, 30.21],
    [118.5, 30.21],
    [118.5, 30.2],
  ],
];
const zone = (given: object = {}, geometry: unknown = { type: "Polygon", coordinates: [square] }) => ({
  type: "Feature",
  properties: { code: "0701", name: "甲", ...given },
  geometry,
});
/** A collection with a feature a line, the first on line 3. */
const text = (features: unknown[], head: object = { layer }) =>
  `{"type":"FeatureCollection",${JSON.stringify(head).slice(1, -1)}${Object.keys(head).length > 0 ? "," : ""}\n"features":[\n${features
    .map((feature) => JSON.stringify(feature))
    .join(",\n")}\n]}`;
const read = (source: string, said: LayerFields = {}) =>
  readGeojsonLayer("zone.geojson", new TextEncoder().encode(source), said);
const told = (source: string, said?: LayerFields) =>
  read(source, said).problems.map(({ at, problem, params }) => [at, problem, params.feature ?? null]);
const polygon = (...ring: number[][]) => zone({}, { type: "Polygon", coordinates: [ring] });

test("a sound layer is read with its head and features", () => {
  const { layer: found, problems } = read(text([zone({ key: "z1", clause: "第12条" })]));
  expect(problems).toEqual([]);
  expect(found).toMatchObject({ code: "zone", kind: "zone", precision: 5, secrecyReview: null });
  expect(found?.features).toEqual([
    {
      ...{
        place: "line",
        at: 3,
        feature: 1,
        key: "z1",
        code: "0701",
        name: "甲",
        nameEn: "甲",
        clause: "第12条",
      },
      geometry: { type: "Polygon", coordinates: [square] },
    },
  ]);
});

describe("what is wrong is told by line and feature, all at once", () => {
  test("of geometry", () => {
    expect(
      told(
        text([
          polygon(...square.slice(0, -1)),
          polygon([118.5, 30.2], [118.51, 30.2], [118.5, 30.2]),
          polygon([118.5, 30.2], [118.51, 30.21], [118.51, 30.2], [118.5, 30.21], [118.5, 30.2]),
          polygon([118.5, 30.2], [118.5, 30.2], [118.5, 30.2], [118.5, 30.2]),
          polygon([40500000, 3340000], [40500100, 3340000], [40500100, 3340100], [40500000, 3340000]),
          polygon([30.2, 118.5], [30.2, 118.51], [30.21, 118.51], [30.2, 118.5]),
          polygon([43.8, 87.6], [43.8, 87.7], [43.9, 87.7], [43.8, 87.6]),
          zone({}, { type: "Point", coordinates: [200, 95] }),
          zone({}, { type: "LineString", coordinates: [[118.5, 30.2]] }),
          zone({}, { type: "Polygon", coordinates: [] }),
          zone({}, { type: "Curve", coordinates: [[1, 2]] }),
          zone({}, null),
          zone({}, { type: "Point", coordinates: ["118", 30] }),
        ]),
      ),
    ).toEqual([
      [3, "ring-not-closed", 1],
      [4, "ring-too-short", 2],
      [5, "ring-crosses-itself", 3],
      [6, "ring-without-area", 4],
      [7, "coordinates-projected", 5],
      [8, "coordinates-swapped", 6],
      [9, "coordinates-swapped", 7],
      [10, "coordinates-out-of-range", 8],
      [11, "line-too-short", 9],
      [12, "geometry-empty", 10],
      [13, "geometry-unknown", 11],
      [14, "geometry-missing", 12],
      [15, "coordinates-not-understood", 13],
    ]);
  });

  test("of what is said of a feature", () => {
    const features = [
      ...[
        zone({ name: "" }),
        zone({ code: null }),
        zone({ code: "99" }),
        zone({ key: "a" }),
        zone({ key: "a" }),
      ],
      ...[zone({ key: "a b" }), { type: "Thing" }],
    ];
    expect(told(text(features))).toEqual([
      // What is no feature at all shows before the features are looked at.
      [9, "feature-not-understood", 7],
      [3, "feature-name-missing", 1],
      [4, "feature-code-missing", 2],
      [5, "feature-code-unknown", 3],
      [7, "key-twice", 5],
      [8, "key-not-understood", 6],
    ]);
  });

  test("of JSON that is broken, by the line where it breaks", () => {
    expect(told(text([zone(), zone()]).replace("}},\n{", "}}\n{"))).toEqual([[4, "json-broken", null]]);
    expect(told("")).toEqual([[1, "json-broken", null]]);
    expect(told("[]")).toEqual([[1, "not-a-feature-collection", null]]);
    expect(told(text([]))).toEqual([[null, "layer-empty", null]]);
  });

  test("of a layer that does not say what it is, unless its bringer does", () => {
    expect(told(text([zone()], {})).map(([, problem]) => problem)).toEqual([
      ...["layer-field-missing", "layer-field-missing", "layer-field-missing"],
      // Codes of a layer of no kind are taken as they are.
    ]);
    const said = { code: "zone", kind: "zone", name: "分区", precision: "4" };
    expect(read(text([zone()], {}), said)).toMatchObject({
      problems: [],
      layer: { code: "zone", precision: 4 },
    });
    expect(told(text([zone()], { layer: { ...layer, kind: "moon" } }))).toEqual([
      [1, "layer-field-not-understood", null],
    ]);
  });
});

describe("coordinates in another system", () => {
  const firstOf = (source: string, said?: LayerFields) => {
    const geometry = read(source, said).layer?.features[0]?.geometry;
    return geometry?.type === "Point" ? geometry.coordinates : undefined;
  };
  const point = (...coordinates: number[]) => zone({}, { type: "Point", coordinates });

  test("of a web map are moved back", () => {
    const [lon = 0, lat = 0] =
      firstOf(text([point(118.505, 30.2)], { layer: { ...layer, crs: "GCJ-02" } })) ?? [];
    expect(Math.abs(lon - 118.5)).toBeLessThan(0.002);
    expect(Math.abs(lat - 30.2)).toBeLessThan(0.005);
    expect([lon, lat]).not.toEqual([118.505, 30.2]);
  });

  test("in metres by a named system become degrees; the zone may stand before the easting", () => {
    const plain = firstOf(text([point(500000, 3342000)], { layer: { ...layer, crs: "EPSG:4549" } }));
    const zoned = firstOf(
      text([point(40500000, 3342000)], { layer, crs: { properties: { name: "EPSG:4528" } } }),
    );
    expect(plain?.[0]).toBeCloseTo(120, 8);
    expect(plain?.[1]).toBeGreaterThan(30.19);
    expect(zoned).toEqual(plain);
  });

  test("that nobody can convert exactly are refused with what to do", () => {
    const named = (crs: string) => told(text([point(1, 2)], { layer: { ...layer, crs } }));
    expect(named("EPSG:2437")).toEqual([[1, "crs-other-datum", null]]);
    expect(named("Mars")).toEqual([[1, "crs-unknown", null]]);
    const zoneTwice = text([point(40500000, 3342000)], { layer: { ...layer, crs: "EPSG:4549" } });
    expect(told(zoneTwice)).toEqual([[3, "coordinates-out-of-range", 1]]);
  });
});
