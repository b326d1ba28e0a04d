import { describe, expect, test } from "vitest";
import type { Polygon } from "./geometry.ts";
import { liesIn } from "./point-in-polygon.ts";
import { representativePoint } from "./representative-point.ts";

describe("the point that stands for a geometry", () => {
  test("is the point itself", () => {
    expect(representativePoint({ type: "Point", coordinates: [3, 4] })).toEqual([3, 4]);
  });

  test("is half-way along a line by length, not by the number of its vertices", () => {
    const [lon, lat] = representativePoint({
      type: "LineString",
      coordinates: [
        [0, 0],
        [0.1, 0],
        [0.2, 0],
        [1, 0],
      ],
    });
    expect(lon).toBeCloseTo(0.5);
    expect(lat).toBe(0);
  });

  test("of a line without length is its first position", () => {
    expect(
      representativePoint({
        type: "LineString",
        coordinates: [
          [2, 2],
          [2, 2],
        ],
      }),
    ).toEqual([2, 2]);
  });

  test("lies inside a horseshoe and off a hole", () => {
    const horseshoe: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [8, 10],
          [8, 1],
          [2, 1],
          [2, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    const holed: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
        [
          [1, 1],
          [9, 1],
          [9, 9],
          [1, 9],
          [1, 1],
        ],
      ],
    };
    for (const polygon of [horseshoe, holed])
      expect(liesIn(representativePoint(polygon), polygon)).toBe(true);
  });
});
