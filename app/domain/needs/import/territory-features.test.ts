import { expect, test } from "vitest";
import { territoryFeatures } from "./territory-features.ts";

const square = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 1],
  [1, 0],
];
const feature = (name: string | null, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  properties: name === null ? null : { Name: name },
  geometry: { type, coordinates },
});
const read = (...features: unknown[]) => territoryFeatures({ type: "FeatureCollection", features });

test("an outline is closed, freed of repeats and turned counter-clockwise; its id comes from its name", () => {
  expect(read(feature("Back Bay", [square]))).toMatchObject({
    ok: true,
    territories: [
      {
        id: "back-bay",
        name: "Back Bay",
        nameEn: "Back Bay",
        bounds: [0, 0, 1, 1],
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
              [0, 0],
            ],
          ],
        },
      },
    ],
  });
});

test("a multipolygon with one part that encloses something is a polygon; points beside it are no territory", () => {
  const parts = feature(
    "柳湾街道",
    [
      [square],
      [
        [
          [2, 2],
          [3, 3],
          [2, 2],
        ],
      ],
    ],
    "MultiPolygon",
  );
  const found = read(feature("a", [0, 0], "Point"), parts);
  expect(found).toMatchObject({ ok: true, territories: [{ geometry: { type: "Polygon" } }] });
  expect(found.ok && found.territories[0]?.id).toMatch(/^territory-[0-9a-f]{10}$/);
});

test.each([
  ["nothing", undefined, "not-geojson"],
  ["no polygon", { type: "FeatureCollection", features: [] }, "no-territory"],
  [
    "a polygon without a name",
    { type: "FeatureCollection", features: [feature(null, [square])] },
    "territory-without-name",
  ],
  [
    "a line as polygon",
    {
      type: "FeatureCollection",
      features: [
        feature("a", [
          [
            [0, 0],
            [1, 1],
          ],
        ]),
      ],
    },
    "territory-without-area",
  ],
  [
    "metres",
    {
      type: "FeatureCollection",
      features: [
        feature("a", [
          [
            [0, 0],
            [9000, 0],
            [9000, 9000],
          ],
        ]),
      ],
    },
    "not-in-degrees",
  ],
  [
    "a name twice",
    { type: "FeatureCollection", features: [feature("a", [square]), feature("A", [square])] },
    "territory-twice",
  ],
])("a file with %s is refused", (_what, json, fault) => {
  expect(territoryFeatures(json)).toMatchObject({ ok: false, fault });
});
