import { describe, expect, test } from "vitest";
import { boundsAround } from "#app/domain/geo/bounds.ts";
import { project } from "#app/domain/geo/project.ts";
import { drawnOf, pathData } from "./map-path.ts";

const to = project({ bounds: boundsAround([0, 0], 1000, 1000), width: 100, height: 100 });
const view = { left: 0, top: 0, right: 100, bottom: 100 };

describe("map paths", () => {
  test("are relative, rounded to a tenth, closed for rings and open for lines", () => {
    expect(
      pathData({
        rings: [
          [
            [1.04, 2],
            [3.06, 2],
            [3, 1],
          ],
        ],
        lines: [],
      }),
    ).toBe("M1 2l2.1 0 -0.1-1z");
    expect(
      pathData({
        rings: [],
        lines: [
          [
            [1, 1],
            [1.01, 1],
            [5, 5],
          ],
        ],
      }),
    ).toBe("M1 1l4 4");
  });

  test("leave out what lies outside the view and what is too small to see", () => {
    const far = {
      type: "LineString" as const,
      coordinates: [
        [1, 1],
        [2, 2],
      ] as [number, number][],
    };
    expect(drawnOf(far, to, view).lines).toEqual([]);
    const hut = {
      type: "Polygon" as const,
      coordinates: [
        [
          [0, 0],
          [0.00001, 0],
          [0, 0.00001],
          [0, 0],
        ],
      ] as [number, number][][],
    };
    expect(drawnOf(hut, to, view, 1).rings).toEqual([]);
    expect(drawnOf(hut, to, view).rings).toHaveLength(1);
  });
});
