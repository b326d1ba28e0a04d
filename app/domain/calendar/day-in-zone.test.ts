import { expect, test } from "vitest";
import { seeded } from "#tests/factories/seeded.ts";
import { addDays } from "./civil-date.ts";
import { atWallClock, civilDateOf, endOfDay, startOfDay } from "./day-in-zone.ts";
import { instantOf, millisOf } from "./instant.ts";

const shanghai = "Asia/Shanghai";
const boston = "America/New_York";

test("an evening in UTC is already the next day in Shanghai and still the same in Boston", () => {
  expect(civilDateOf("2026-11-21T16:00:00.000Z", shanghai)).toBe("2026-11-22");
  expect(civilDateOf("2026-11-21T15:59:59.999Z", shanghai)).toBe("2026-11-21");
  expect(civilDateOf("2026-11-22T02:16:44.000Z", boston)).toBe("2026-11-21");
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

test("a time on the wall is a moment, the first of two where it comes twice, later where it is jumped over", () => {
  const half = (hours: number) => (hours * 60 + 30) * 60_000;
  expect(atWallClock("2015-01-05", half(12), boston)).toBe("2015-01-05T17:30:00.000Z");
  expect(atWallClock("2015-07-05", half(12), boston)).toBe("2015-07-05T16:30:00.000Z");
  expect(atWallClock("2015-11-01", half(1), boston)).toBe("2015-11-01T05:30:00.000Z");
  expect(atWallClock("2015-03-08", half(2), boston)).toBe("2015-03-08T07:30:00.000Z");
  expect(atWallClock("2015-11-01", half(23), boston)).toBe("2015-11-02T04:30:00.000Z");
});
