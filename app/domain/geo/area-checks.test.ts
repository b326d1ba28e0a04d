import { expect, test } from "vitest";
import { measureAreas } from "./area-grid.ts";
import type { Polygon, Ring } from "./geometry.ts";
import { crossingIn, squareMetres } from "./ring-checks.ts";

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const area = (id: string, ring: Ring) => ({
  id,
  geometry: { type: "Polygon", coordinates: [ring] } satisfies Polygon,
});

test("a bow tie crosses itself, and it is said where; a box and its closing corner do not", () => {
  const bow: Ring = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  expect(crossingIn(bow)).toEqual({ first: 1, second: 3, at: [1, 1] });
  expect(crossingIn(box(0, 0, 1, 1))).toBeUndefined();
});

test("a box of a hundredth of a degree at the equator is about 1.24 square kilometres", () => {
  expect(squareMetres(box(0, 0, 0.01, 0.01))).toBeCloseTo(1_239_214, -2);
});

test("what two areas share is measured, what they only touch is not", () => {
  const touching = measureAreas([area("a", box(0, 0, 1, 1)), area("b", box(1, 0, 2, 1))]);
  expect(touching.overlaps).toEqual([]);
  const { overlaps } = measureAreas([area("a", box(0, 0, 1.5, 1)), area("b", box(1, 0, 2, 1))]);
  expect(overlaps).toHaveLength(1);
  const whole = squareMetres(box(0, 0, 2, 1));
  expect((overlaps[0]?.squareMetres ?? 0) / whole).toBeCloseTo(0.25, 1);
});

test("a hole between areas is a gap, the land around them is none", () => {
  const around = [box(0, 0, 3, 1), box(0, 2, 3, 3), box(0, 1, 1, 2), box(2, 1, 3, 2)];
  const { gaps } = measureAreas(around.map((ring, at) => area(String(at), ring)));
  expect(gaps).toHaveLength(1);
  expect((gaps[0]?.squareMetres ?? 0) / squareMetres(box(0, 0, 3, 3))).toBeCloseTo(1 / 9, 1);
  expect(measureAreas([area("a", box(0, 0, 1, 1)), area("b", box(2, 2, 3, 3))]).gaps).toEqual([]);
});
