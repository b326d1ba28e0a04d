import { expect, test } from "vitest";
import { noticeText, readNotice } from "./calendar-notice.ts";
import { calendarYear, yearFault } from "./calendar-year.ts";

const fixed = ["01-01", "05-01", "10-01", "10-02", "10-03"].map((day) => `2027-${day},法定节假日,节日`);
const faultOf = (...lines: string[]) => {
  const read = readNotice([...fixed, ...lines].join("\n"));
  return read.ok ? yearFault(calendarYear.parse({ year: "2027", days: read.days })) : read;
};

test("lines and JSON read alike, in order, and are written as they are read", () => {
  const lines = "2027-01-03\t调休上班\t元旦\n\n2027-01-01,statutory-holiday,元旦";
  const json = `[{"date":"2027-01-01","kind":"statutory-holiday","name":{"zh":"元旦"}},
    {"date":"2027-01-03","kind":"make-up-workday","name":"元旦"}]`;
  const days = [
    { date: "2027-01-01", kind: "statutory-holiday", name: "元旦" },
    { date: "2027-01-03", kind: "make-up-workday", name: "元旦" },
  ];
  expect(readNotice(lines)).toEqual({ ok: true, days });
  expect(readNotice(json)).toEqual({ ok: true, days });
  expect(noticeText(days.map((day) => ({ ...day, kind: "holiday" as const })))).toBe(
    "2027-01-01,调休放假,元旦\n2027-01-03,调休放假,元旦",
  );
});

test.each([
  ["a date that does not exist", "2027-01-01,法定节假日,元旦\n2027-02-29,调休放假,春节", 2],
  ["a kind that is none", "2027-01-01,放假,元旦", 1],
  ["a line without a name", "2027-01-01,法定节假日,", 1],
  ["broken JSON", "[{", 1],
  ["JSON of something else", '[{"day":"2027-01-01"}]', 1],
])("%s is named by its line", (_name, text, line) => {
  expect(readNotice(text)).toEqual({ ok: false, line });
});

test.each([
  ["a make-up workday on a weekday", "2027-01-04,调休上班,元旦", "make-up-on-weekday", "2027-01-04"],
  ["a moved rest day on a weekend", "2027-01-02,调休放假,元旦", "rest-day-on-weekend", "2027-01-02"],
  ["a day given twice", "2027-10-01,调休放假,国庆节", "day-given-twice", "2027-10-01"],
  ["a day of another year", "2028-01-03,调休放假,元旦", "day-outside-year", "2028-01-03"],
])("%s is refused", (_name, line, fault, date) => {
  expect(faultOf(line)).toEqual({ fault, date });
});

test("a year without its fixed holidays is refused, with them it stands", () => {
  expect(yearFault({ year: "2027", days: [] })).toEqual({
    fault: "fixed-holiday-missing",
    date: "2027-01-01",
  });
  expect(faultOf("2027-01-03,调休上班,元旦")).toBeUndefined();
});
