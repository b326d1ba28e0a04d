import { expect, test } from "vitest";
import type { Position } from "#app/domain/geo/geometry.ts";
import { drawnShape, pointsIn, rounded } from "./drawn-shape.ts";

const a: Position = [118.6, 30.3];
const b: Position = [118.61, 30.3];
const c: Position = [118.61, 30.31];

test("a shape is there from its least number of points on", () => {
  expect(drawnShape("point", [])).toBeUndefined();
  expect(drawnShape("line", [a])).toBeUndefined();
  expect(drawnShape("area", [a, b])).toBeUndefined();
  expect(drawnShape("line", [a, b])).toEqual({ type: "LineString", coordinates: [a, b] });
  expect(drawnShape("area", [a, b, c])).toEqual({ type: "Polygon", coordinates: [[a, b, c, a]] });
});

test("of several points the last one counts as the point", () => {
  expect(drawnShape("point", [a, b])).toEqual({ type: "Point", coordinates: b });
});

test("a drawn shape can be gone on with", () => {
  for (const mode of ["line", "area"] as const) {
    const shape = drawnShape(mode, [a, b, c]);
    expect(pointsIn(JSON.stringify(shape))).toEqual({ mode, points: [a, b, c] });
  }
});

test("what is no shape is passed over", () => {
  for (const text of [
    "",
    "{",
    "1",
    '{"type":"Point","coordinates":["a",1]}',
    '{"type":"Polygon","coordinates":[]}',
  ]) {
    expect(pointsIn(text)).toBeUndefined();
  }
});

test("positions keep six places", () => {
  expect(rounded(118.60381234567, 30.2)).toEqual([118.603812, 30.2]);
});
