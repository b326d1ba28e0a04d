import { expect, test } from "vitest";
import { missingYear } from "./calendar-warning.ts";

const calendar = { days: {}, publishedYears: [2025, 2026] };

test.each([
  ["2026-08-31", undefined],
  ["2026-09-01", 2027],
  ["2026-12-31", 2027],
  ["2027-01-01", 2027],
  ["2025-12-01", undefined],
])("on %s the missing year is %s", (today, year) => {
  expect(missingYear(calendar, today)).toBe(year);
});
