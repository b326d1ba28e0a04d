import chineseDays from "chinese-days";
import { expect, test } from "vitest";
import { addDays, type CivilDate, weekday } from "#app/domain/calendar/civil-date.ts";
import type { CalendarDay } from "#app/domain/calendar/working-calendar.ts";
import { publishedDays, publishedYears } from "#tests/factories/calendar.ts";

test("the calendar covers 2020 to 2026 without a gap", () => {
  expect(publishedYears).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test.each(publishedYears)("every exception of %i agrees with the published notice", (year) => {
  expect(publishedDays(year)).toEqual(derivedDays(year));
});

test("2026 is worked on exactly six weekend days", () => {
  const worked = publishedDays(2026).filter((day) => day.kind === "make-up-workday");
  expect(worked.map((day) => day.date)).toEqual([
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ]);
});

function derivedDays(year: number): CalendarDay[] {
  const statutory = statutoryDays(year);
  const days: CalendarDay[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date);
    const kind = kindOf(statutory.has(date), weekday(date) > 5, work);
    const [en = "", zh = ""] = name.split(",");
    if (kind) days.push({ date, kind, name: { zh, en } });
  }
  return days;
}

function kindOf(statutory: boolean, weekend: boolean, work: boolean): CalendarDay["kind"] | undefined {
  if (statutory) return "statutory-holiday";
  if (weekend) return work ? "make-up-workday" : undefined;
  return work ? undefined : "holiday";
}

/** 全国年节及纪念日放假办法, Article 2; from 2025 with New Year's Eve of the lunar year and a second day in May. */
function statutoryDays(year: number): Set<CivilDate> {
  const lunar = (monthDay: string) => chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date;
  const springFestival = lunar("01-01");
  const days = [
    `${year}-01-01`,
    ...[0, 1, 2].map((n) => addDays(springFestival, n)),
    chineseDays.getSolarTermDate(year, 4, "pure_brightness"),
    `${year}-05-01`,
    lunar("05-05"),
    lunar("08-15"),
    ...["01", "02", "03"].map((day) => `${year}-10-${day}`),
  ];
  if (year >= 2025) days.push(addDays(springFestival, -1), `${year}-05-02`);
  return new Set(days);
}
