import { expect, test } from "vitest";
import type { LayerGeometry } from "./geometry.ts";
import { metresTo } from "./metres-to.ts";

const square = [
  [118, 30],
  [118.01, 30],
  [118.01, 30.01],
  [118, 30.01],
  [118, 30],
] as [number, number][];

const cases: [string, LayerGeometry, number][] = [
  ["a point", { type: "Point", coordinates: [118, 30.001] }, 111.3],
  [
    "the middle of a line's step",
    {
      type: "LineString",
      coordinates: [
        [117.99, 30.002],
        [118.01, 30.002],
      ],
    },
    222.6,
  ],
  [
    "a line's end",
    {
      type: "LineString",
      coordinates: [
        [118, 30.003],
        [118, 30.004],
      ],
    },
    334,
  ],
  ["an area it lies in", { type: "Polygon", coordinates: [square] }, 0],
  [
    "the nearest of several areas",
    { type: "MultiPolygon", coordinates: [[square.map(([x, y]) => [x, y + 0.001] as [number, number])]] },
    111.3,
  ],
];

test.each(cases)("it is measured to %s", (_what, geometry, metres) => {
  expect(metresTo([118, 30], geometry)).toBeCloseTo(metres, 0);
});
