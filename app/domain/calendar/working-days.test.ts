import { describe, expect, test } from "vitest";
import { publishedCalendar as calendar } from "#tests/factories/calendar.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { addDays } from "./civil-date.ts";
import { calendarDay, isInHolidays, isPublished, isWorkingDay } from "./working-calendar.ts";
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from "./working-days.ts";

test.each([
  ["five days over the Spring Festival with its two worked Saturdays", "2026-02-13", 5, "2026-02-27"],
  ["twenty days over Mid-autumn and National Day", "2026-09-25", 20, "2026-10-29"],
  ["seven days after a hearing", "2026-10-20", 7, "2026-10-29"],
  ["one day from a Friday", "2026-11-20", 1, "2026-11-23"],
  ["one day from a Sunday", "2026-11-22", 1, "2026-11-23"],
  ["no day at all", "2026-11-22", 0, "2026-11-22"],
  ["ten days back", "2026-10-20", -10, "2026-09-30"],
])("%s: %s %i is %s", (_case, from, days, date) => {
  expect(addWorkingDays(calendar, from, days)).toEqual({ date, provisional: false });
});

test("weekends rest, weekdays work, and the yearly notice moves both", () => {
  expect(isWorkingDay(calendar, "2026-11-21")).toBe(false);
  expect(isWorkingDay(calendar, "2026-11-23")).toBe(true);
  expect(isWorkingDay(calendar, "2026-02-23")).toBe(false);
  expect(isWorkingDay(calendar, "2026-02-28")).toBe(true);
});

test("the weekend inside a week of holidays belongs to them, and a plain weekend does not", () => {
  expect(isInHolidays(calendar, "2026-10-04")).toBe(true);
  expect(isInHolidays(calendar, "2026-06-21")).toBe(true);
  expect(isInHolidays(calendar, "2026-09-19")).toBe(false);
  expect(isInHolidays(calendar, "2026-02-14")).toBe(false);
  expect(isInHolidays(calendar, "2026-11-23")).toBe(false);
});

test("a working day is its own next and previous, a holiday leads out on either side", () => {
  expect(nextWorkingDay(calendar, "2026-11-23").date).toBe("2026-11-23");
  expect(previousWorkingDay(calendar, "2026-11-23").date).toBe("2026-11-23");
  expect(nextWorkingDay(calendar, "2026-10-01").date).toBe("2026-10-08");
  expect(previousWorkingDay(calendar, "2026-10-07").date).toBe("2026-09-30");
});

test("counting leaves out the first day, takes in the last, and mirrors when turned round", () => {
  expect(workingDaysBetween(calendar, "2026-11-20", "2026-11-23").days).toBe(1);
  expect(workingDaysBetween(calendar, "2026-11-20", "2026-11-22").days).toBe(0);
  expect(workingDaysBetween(calendar, "2026-11-23", "2026-11-20").days).toBe(-1);
  expect(workingDaysBetween(calendar, "2026-11-23", "2026-11-23").days).toBe(0);
});

describe("a year without a published calendar", () => {
  test("makes a count that reaches into it provisional", () => {
    expect(addWorkingDays(calendar, "2026-12-30", 5)).toEqual({ date: "2027-01-06", provisional: true });
    expect(workingDaysBetween(calendar, "2026-12-30", "2027-01-06").provisional).toBe(true);
    expect(nextWorkingDay(calendar, "2027-01-02").provisional).toBe(true);
    expect(isPublished(calendar, "2027-01-04")).toBe(false);
  });

  test("does not touch a count that ends before it, or begins on the last day of one", () => {
    expect(addWorkingDays(calendar, "2026-12-30", 1)).toEqual({ date: "2026-12-31", provisional: false });
    expect(addWorkingDays(calendar, "2019-12-31", 1)).toEqual({ date: "2020-01-02", provisional: false });
  });

  test("is counted by plain weekends", () => {
    expect(isWorkingDay(calendar, "2027-10-01")).toBe(true);
    expect(isWorkingDay(calendar, "2027-10-02")).toBe(false);
  });
});

test("part of a working day cannot be added", () => {
  expect(() => addWorkingDays(calendar, "2026-11-23", 1.5)).toThrow(RangeError);
});

test("adding working days and counting them agree, and land on a working day", () => {
  const { int } = seeded(2026);
  for (let round = 0; round < 400; round += 1) {
    const from = addDays("2020-06-01", int(0, 2_300));
    const days = int(1, 60) * (int(0, 1) ? 1 : -1);
    const { date } = addWorkingDays(calendar, from, days);
    expect(isWorkingDay(calendar, date)).toBe(true);
    expect(workingDaysBetween(calendar, from, date).days).toBe(days);
  }
});

test("a calendar row with a date that does not exist is refused", () => {
  const row = { date: "2026-02-30", kind: "holiday", name: { zh: "某日", en: "Some day" } };
  expect(calendarDay.safeParse(row).success).toBe(false);
  expect(calendarDay.safeParse({ ...row, date: "2026-02-20" }).success).toBe(true);
});
