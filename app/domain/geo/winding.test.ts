import { expect, test } from "vitest";
import type { Ring } from "./geometry.ts";
import { rightWound, turnOf } from "./winding.ts";

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const [outer, hole] = [square(118, 30, 1), square(118.2, 30.2, 0.2)];

test("a ring turns counter-clockwise when what it encloses lies to its left", () => {
  expect(turnOf(outer)).toBeCloseTo(2);
  expect(turnOf(outer.toReversed())).toBeCloseTo(-2);
});

test("outer rings come out counter-clockwise and holes clockwise, however they were drawn", () => {
  const right = { type: "Polygon" as const, coordinates: [outer, hole.toReversed()] };
  expect(rightWound(right)).toBe(right);
  expect(rightWound({ type: "Polygon", coordinates: [outer.toReversed(), hole] })).toEqual(right);
  const islands = { type: "MultiPolygon" as const, coordinates: [[outer], [outer.toReversed(), hole]] };
  expect(rightWound(islands)).toEqual({ type: "MultiPolygon", coordinates: [[outer], right.coordinates] });
});

test("what has no rings stays as it is", () => {
  const line = { type: "LineString" as const, coordinates: outer };
  expect(rightWound(line)).toBe(line);
});
