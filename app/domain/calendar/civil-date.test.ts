import { describe, expect, test } from "vitest";
import { seeded } from "#tests/factories/seeded.ts";
import {
  addDays,
  civilDateOf,
  daysBetween,
  endOfDay,
  isCivilDate,
  startOfDay,
  weekday,
} from "./civil-date.ts";
import { instantOf, millisOf } from "./instant.ts";

const shanghai = "Asia/Shanghai";
const boston = "America/New_York";

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

test("an evening in UTC is already the next day in Shanghai and still the same in Boston", () => {
  expect(civilDateOf("2026-11-21T16:00:00.000Z", shanghai)).toBe("2026-11-22");
  expect(civilDateOf("2026-11-21T15:59:59.999Z", shanghai)).toBe("2026-11-21");
  expect(civilDateOf("2026-11-22T02:16:44.000Z", boston)).toBe("2026-11-21");
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

test("a day in Shanghai runs from 16:00 UTC to a millisecond before the next", () => {
  expect(startOfDay("2026-11-22", shanghai)).toBe("2026-11-21T16:00:00.000Z");
  expect(endOfDay("2026-11-22", shanghai)).toBe("2026-11-22T15:59:59.999Z");
});

test("the days on which Boston changes its clocks last 23 and 25 hours", () => {
  expect(startOfDay("2015-03-08", boston)).toBe("2015-03-08T05:00:00.000Z");
  expect(endOfDay("2015-03-08", boston)).toBe("2015-03-09T03:59:59.999Z");
  expect(startOfDay("2015-11-01", boston)).toBe("2015-11-01T04:00:00.000Z");
  expect(endOfDay("2015-11-01", boston)).toBe("2015-11-02T04:59:59.999Z");
});

test("where the clocks jump over midnight the day begins at the jump", () => {
  expect(startOfDay("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
  expect(endOfDay("2018-11-03", "America/Sao_Paulo")).toBe("2018-11-04T02:59:59.999Z");
});

test("where midnight comes twice the day begins at the first", () => {
  expect(startOfDay("2015-10-25", "Atlantic/Azores")).toBe("2015-10-25T00:00:00.000Z");
});

test.each([shanghai, boston, "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo"])(
  "every day in %s begins and ends on itself, and the next begins right after",
  (zone) => {
    const { int } = seeded(7);
    for (let round = 0; round < 300; round += 1) {
      const date = addDays("1995-01-01", int(0, 14_000));
      const start = startOfDay(date, zone);
      const end = endOfDay(date, zone);
      expect(civilDateOf(start, zone)).toBe(date);
      expect(civilDateOf(end, zone)).toBe(date);
      expect(civilDateOf(instantOf(millisOf(start) - 1), zone)).toBe(addDays(date, -1));
      expect(instantOf(millisOf(end) + 1)).toBe(startOfDay(addDays(date, 1), zone));
    }
  },
);

test("adding days and counting them agree", () => {
  const { int } = seeded(11);
  for (let round = 0; round < 500; round += 1) {
    const from = addDays("1900-01-01", int(0, 80_000));
    const days = int(-5_000, 5_000);
    expect(daysBetween(from, addDays(from, days))).toBe(days);
  }
});
