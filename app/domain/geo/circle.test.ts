import fc from "fast-check";
import { expect, test } from "vitest";
import { circleAround, isInCircle } from "./circle.ts";
import { metresBetween } from "./distance.ts";

const lon = fc.double({ min: 118, max: 119, noNaN: true });
const lat = fc.double({ min: -60, max: 60, noNaN: true });

test("what is clearly nearer than the radius lies in the circle, what is clearly farther does not", () => {
  fc.assert(
    fc.property(
      lon,
      lat,
      fc.constantFrom(300, 3000),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      (x, y, metres, off) => {
        const circle = circleAround([x, y], metres);
        const other: [number, number] = [x + off, y + off / 2];
        const far = metresBetween([x, y], other);
        if (Math.abs(far - metres) > metres * 0.01 + 5) expect(isInCircle(circle, other)).toBe(far < metres);
      },
    ),
  );
});

test("the corners of its box lie outside, the middles of the box's sides all but on it", () => {
  const circle = circleAround([118.6, 30.28], 500);
  const [west, south, east, north] = circle.box;
  expect(isInCircle(circle, [west, south])).toBe(false);
  expect(isInCircle(circle, [east - 1e-6, 30.28])).toBe(true);
  expect(isInCircle(circle, [118.6, north - 1e-6])).toBe(true);
});
