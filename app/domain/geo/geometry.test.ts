import { describe, expect, test } from "vitest";
import { geometrySchema } from "./geometry.ts";
import { positionsOf } from "./positions-of.ts";

const why = (input: unknown) => {
  const parsed = geometrySchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};
const square = [
  [118.6, 30.2],
  [118.7, 30.2],
  [118.7, 30.3],
  [118.6, 30.2],
];

describe("a drawn geometry", () => {
  test("is a point, a line or a polygon in degrees", () => {
    expect(why({ type: "Point", coordinates: [118.6, 30.2] })).toEqual([]);
    expect(why({ type: "LineString", coordinates: square })).toEqual([]);
    expect(why({ type: "Polygon", coordinates: [square] })).toEqual([]);
  });

  test("is refused with a key that says why", () => {
    expect(why({ type: "Point", coordinates: [181, 30] })).toEqual(["longitude-out-of-range"]);
    expect(why({ type: "Point", coordinates: [118, -90.5] })).toEqual(["latitude-out-of-range"]);
    expect(why({ type: "Point", coordinates: [Number.NaN, 30] })).toEqual(["coordinate-not-a-number"]);
    expect(why({ type: "Point", coordinates: [118, Number.POSITIVE_INFINITY] })).toEqual([
      "coordinate-not-a-number",
    ]);
    expect(why({ type: "LineString", coordinates: [[118, 30]] })).toEqual(["line-too-short"]);
    expect(why({ type: "Polygon", coordinates: [] })).toEqual(["polygon-empty"]);
    expect(why({ type: "Polygon", coordinates: [square.slice(0, 3)] })).toContain("ring-too-short");
    expect(why({ type: "Polygon", coordinates: [[...square, [118.9, 30.9]]] })).toEqual(["ring-not-closed"]);
    expect(why({ type: "Circle", coordinates: [118, 30] })).toEqual(["geometry-unknown"]);
  });

  test("holds at most 500 vertices over all its rings", () => {
    const ring = (length: number) => Array.from({ length }, () => [118, 30]);
    expect(why({ type: "LineString", coordinates: ring(501) })).toEqual(["too-many-vertices"]);
    expect(why({ type: "Polygon", coordinates: [ring(300), ring(201)] })).toEqual(["too-many-vertices"]);
    expect(why({ type: "Polygon", coordinates: [ring(300), ring(200)] })).toEqual([]);
  });

  test("lists its positions whatever its type", () => {
    expect(positionsOf({ type: "Point", coordinates: [1, 2] })).toEqual([[1, 2]]);
    expect(positionsOf({ type: "MultiPolygon", coordinates: [[[[1, 2]]], [[[3, 4]]]] })).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
