import { describe, expect, test } from "vitest";
import { boundsAround } from "./bounds.ts";
import { project } from "./project.ts";

const square = boundsAround([118.62, 30.28], 1000, 1000);

describe("the projection to a viewport", () => {
  test("puts the middle of the bounds in the middle, north upwards", () => {
    const { at } = project({ bounds: square, width: 400, height: 400 });
    const [x, y] = at([118.62, 30.28]);
    expect(x).toBeCloseTo(200, 1);
    expect(y).toBeCloseTo(200, 0);
    expect(at([118.62, 30.281])[1]).toBeLessThan(200);
    expect(at([118.621, 30.28])[0]).toBeGreaterThan(200);
  });

  test("keeps the shape of the ground and shows more of it in a wide viewport", () => {
    const { at, bounds, perMetre } = project({ bounds: square, width: 800, height: 400 });
    const [left, top] = at([square[0], square[3]]);
    const [right, bottom] = at([square[2], square[1]]);
    expect(right - left).toBeCloseTo(bottom - top, 0);
    expect(bottom - top).toBeCloseTo(400, 0);
    expect(bounds[0]).toBeLessThan(square[0]);
    expect(bounds[1]).toBeCloseTo(square[1], 6);
    expect(perMetre).toBeCloseTo(0.4, 2);
  });

  test("gives a point without extent a finite place", () => {
    const { at } = project({ bounds: [118, 30, 118, 30], width: 100, height: 100 });
    expect(at([118, 30])).toEqual([50, 50]);
  });
});
