import { describe, expect, test } from "vitest";
import { boundsAround, boundsMeet, boundsOf } from "./bounds.ts";
import { metresBetween } from "./distance.ts";

describe("bounds", () => {
  test("enclose every position of every geometry", () => {
    expect(boundsOf({ type: "Point", coordinates: [3, 4] })).toEqual([3, 4, 3, 4]);
    expect(
      boundsOf(
        {
          type: "LineString",
          coordinates: [
            [1, 9],
            [5, 2],
          ],
        },
        {
          type: "MultiPolygon",
          coordinates: [
            [
              [
                [0, 3],
                [1, 3],
                [1, 4],
                [0, 3],
              ],
            ],
          ],
        },
      ),
    ).toEqual([0, 2, 5, 9]);
  });

  test("of nothing are a defect", () => {
    expect(() => boundsOf()).toThrow();
  });

  test("meet when they share an edge and not when they lie apart", () => {
    expect(boundsMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(boundsMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false);
    expect(boundsMeet([0, 0, 9, 9], [4, 4, 5, 5])).toBe(true);
  });

  test("around a position have the width and height asked for", () => {
    const [west, south, east, north] = boundsAround([118.62, 30.28], 1000, 600);
    expect(metresBetween([west, 30.28], [east, 30.28])).toBeCloseTo(1000, -1);
    expect(metresBetween([118.62, south], [118.62, north])).toBeCloseTo(600, -1);
  });
});
