import { describe, expect, test } from "vitest";
import { metresBetween } from "./distance.ts";

describe("the distance between two positions", () => {
  test("is nought from a place to itself", () => {
    expect(metresBetween([118.6, 30.2], [118.6, 30.2])).toBe(0);
  });

  test("is 111.2 km for a degree of latitude, and half as much for a degree of longitude at 60°", () => {
    expect(metresBetween([0, 0], [0, 1])).toBeCloseTo(111_195, -1);
    expect(metresBetween([0, 60], [1, 60])).toBeCloseTo(55_597, -2);
  });

  test("crosses the date line the short way, and reaches the antipode", () => {
    expect(metresBetween([179.5, 0], [-179.5, 0])).toBeCloseTo(111_195, -1);
    expect(metresBetween([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6_371_008.8, -1);
  });
});
