import { describe, expect, test } from "vitest";
import { seeded } from "#tests/factories/seeded.ts";
import { addDays, daysBetween, isCivilDate, weekday } from "./civil-date.ts";
import { millisOf } from "./instant.ts";

describe("which text is a civil date", () => {
  test.each(["2026-06-19", "2024-02-29", "2000-02-29", "2026-12-31"])("%s is one", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "20260101",
    " 2026-01-01",
    "2026-01-01T00:00:00.000Z",
    "",
  ])("%j is none", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

test("days are added over the ends of months, years and Februaries", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(addDays("2026-05-20", 0)).toBe("2026-05-20");
});

test("the days between two dates do not count the first", () => {
  expect(daysBetween("2026-05-20", "2026-06-15")).toBe(26);
  expect(daysBetween("2026-06-15", "2026-05-20")).toBe(-26);
  expect(daysBetween("2026-06-15", "2026-06-15")).toBe(0);
});

test("Monday is the first day of the week and Sunday the seventh, before 1970 too", () => {
  expect(weekday("2026-11-22")).toBe(7);
  expect(weekday("2026-11-23")).toBe(1);
  expect(weekday("1949-10-01")).toBe(6);
});

test("a date that does not exist is a defect, not a silent neighbour", () => {
  expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  expect(() => millisOf("yesterday")).toThrow(RangeError);
});

test("adding days and counting them agree", () => {
  const { int } = seeded(11);
  for (let round = 0; round < 500; round += 1) {
    const from = addDays("1900-01-01", int(0, 80_000));
    const days = int(-5_000, 5_000);
    expect(daysBetween(from, addDays(from, days))).toBe(days);
  }
});
