import { expect, test } from "vitest";
import { shippedColours } from "../site.ts";
import { colourSheet, keepsShippedColours } from "./colour-sheet.ts";

test("a site's colours become tokens, with a soft tone of each, and leave high contrast alone", () => {
  const sheet = colourSheet({ action: "#1e4f8c", official: "#8a1408" });
  expect(sheet).toContain(':root:not([data-contrast="high"])');
  expect(sheet).toContain("--pine: #1e4f8c;");
  expect(sheet).toContain("--pine-soft: #e9edf4;");
  expect(sheet).toContain("--vermilion: #8a1408;");
});

test("a site that changed nothing needs no sheet", () => {
  expect(keepsShippedColours({ colours: shippedColours })).toBe(true);
  expect(keepsShippedColours({ colours: { ...shippedColours, action: "#1e4f8c" } })).toBe(false);
});
