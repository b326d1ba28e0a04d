import { describe, expect, test } from "vitest";
import type { Polygon, Position, Ring } from "./geometry.ts";
import { liesIn } from "./point-in-polygon.ts";

const square = (from: number, to: number): Ring => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const holed: Polygon = { type: "Polygon", coordinates: [square(0, 10), square(4, 6)] };
const lies = (at: Position) => liesIn(at, holed);

describe("lying in a polygon", () => {
  test("holds inside and not outside", () => {
    expect(lies([2, 2])).toBe(true);
    expect(lies([11, 5])).toBe(false);
    expect(lies([-1, 0])).toBe(false);
  });

  test("holds on an edge, on a corner and on a hole's edge, but not within the hole", () => {
    expect(lies([0, 5])).toBe(true);
    expect(lies([10, 10])).toBe(true);
    expect(lies([4, 5])).toBe(true);
    expect(lies([5, 5])).toBe(false);
  });

  test("holds in any part of a multipolygon", () => {
    const parts = { type: "MultiPolygon" as const, coordinates: [[square(0, 1)], [square(3, 4)]] };
    expect(liesIn([3.5, 3.5], parts)).toBe(true);
    expect(liesIn([2, 2], parts)).toBe(false);
  });

  test("does not depend on which way the ring runs, nor on a level corner", () => {
    const diamond: Ring = [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ];
    for (const ring of [diamond, diamond.toReversed()]) {
      expect(liesIn([0, 0], { type: "Polygon", coordinates: [ring] })).toBe(true);
      expect(liesIn([-2, 0], { type: "Polygon", coordinates: [ring] })).toBe(false);
      expect(liesIn([2, 0], { type: "Polygon", coordinates: [ring] })).toBe(false);
    }
  });
});
