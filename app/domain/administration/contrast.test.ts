import { expect, test } from "vitest";
import { contrastOf, softened } from "./contrast.ts";

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#777777", "#ffffff", 4.48],
  ["#1f6b4f", "#fbfaf6", 6.1],
])("%s on %s has a contrast of %d", (one, other, figure) => {
  expect(contrastOf(one, other)).toBeCloseTo(figure, 1);
  expect(contrastOf(other, one)).toBe(contrastOf(one, other));
});

test("a softened colour is nearly white and keeps its hue", () => {
  expect(softened("#000000")).toBe("#e6e6e6");
  expect(softened("#1f6b4f")).toBe("#e9f0ed");
});
