import { describe, expect, test } from "vitest";
import { clipLine, clipRing, type Spot } from "./clip-to-view.ts";

const view = { left: 0, top: 0, right: 10, bottom: 10 };

describe("clipping to the view", () => {
  test("keeps what is wholly seen and drops what is not", () => {
    const triangle: Spot[] = [
      [1, 1],
      [5, 1],
      [3, 4],
    ];
    expect(clipRing(triangle, view)).toEqual(triangle);
    expect(
      clipRing(
        [
          [11, 1],
          [15, 1],
          [13, 4],
        ],
        view,
      ),
    ).toEqual([]);
    expect(
      clipLine(
        [
          [11, 1],
          [15, 1],
        ],
        view,
      ),
    ).toEqual([]);
  });

  test("fills the whole view for a ring around it", () => {
    const clipped = clipRing(
      [
        [-5, -5],
        [15, -5],
        [15, 15],
        [-5, 15],
      ],
      view,
    );
    expect(new Set(clipped.map(String))).toEqual(new Set(["0,0", "10,0", "10,10", "0,10"]));
  });

  test("cuts a line at the edges and takes it up again where it comes back", () => {
    expect(
      clipLine(
        [
          [-5, 5],
          [5, 5],
          [15, 5],
        ],
        view,
      ),
    ).toEqual([
      [
        [0, 5],
        [5, 5],
        [10, 5],
      ],
    ]);
    expect(
      clipLine(
        [
          [2, 5],
          [2, 15],
          [8, 15],
          [8, 5],
        ],
        view,
      ),
    ).toEqual([
      [
        [2, 5],
        [2, 10],
      ],
      [
        [8, 10],
        [8, 5],
      ],
    ]);
  });
});
