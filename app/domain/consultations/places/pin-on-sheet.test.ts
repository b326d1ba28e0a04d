import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridOf, lastSquare, pinInSquare, pinOfPress, shownSize, squareOf } from "./pin-on-sheet.ts";

const sheet = { width: 3200, height: 1600 };
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("a wide sheet has twelve squares across and six down", () => {
  expect(gridOf(sheet)).toEqual({ columns: 12, rows: 6 });
  expect(lastSquare(gridOf(sheet))).toBe("L6");
});

describe("a square is named by its letter and number", () => {
  test.each([
    ["A1", { x: 1 / 24, y: 1 / 12 }],
    ["ｌ6", { x: 23 / 24, y: 11 / 12 }],
    ["M1", undefined],
    ["A7", undefined],
    ["A0", undefined],
    ["一", undefined],
  ])("%s", (name, pin) => {
    expect(pinInSquare(name, sheet)).toEqual(pin);
  });
});

test("every place lies in a square that the sheet has, and a square's middle in that square", () => {
  fc.assert(
    fc.property(sizes, share, share, (size, x, y) => {
      const name = squareOf({ x, y }, size);
      const middle = pinInSquare(name, size);
      expect(middle && squareOf(middle, size)).toBe(name);
    }),
  );
});

test("a press tells a share of the sheet, whatever it was scaled to; the keyboard's tells nothing", () => {
  expect(pinOfPress({ x: 450, y: 225 }, sheet)).toEqual({ x: 0.5, y: 0.5 });
  expect(pinOfPress({ x: 0, y: 0 }, sheet)).toBeUndefined();
  expect(pinOfPress({ x: 901, y: 10 }, sheet)).toBeUndefined();
  expect(pinOfPress({ x: Number.NaN, y: 10 }, sheet)).toBeUndefined();
  fc.assert(
    fc.property(sizes, (size) => {
      const shown = shownSize(size);
      expect(Math.max(shown.width, shown.height)).toBeLessThanOrEqual(900);
      expect(pinOfPress({ x: shown.width, y: shown.height }, size)).toEqual({ x: 1, y: 1 });
    }),
  );
});
