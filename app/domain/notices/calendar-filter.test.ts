import { expect, test } from "vitest";
import { calendarFilter, calendarPath, daysListed, monthsOn } from "./calendar-filter.ts";

const today = "2026-11-27";
const asked = (query: string) => calendarFilter(new URLSearchParams(query), today, 1);

test("an address comes back as it was asked for, and what is not understood is left out", () => {
  for (const path of ["", "?view=open&kind=special", "?month=2027-02", "?kind=master&month=2026-01"])
    expect(calendarPath(asked(path.slice(1)), today)).toBe(`/notices/calendar${path}`);
  expect(asked("view=all&kind=town&month=2026-13")).toEqual({
    ...{ view: "months", kind: "", month: "2026-11", page: 1 },
  });
  expect(calendarPath({ ...asked("view=open"), page: 3 }, today)).toBe("/notices/calendar?view=open&page=3");
});

test("months run over the turn of the year, both ways", () => {
  expect(monthsOn("2026-11", 3)).toBe("2027-02");
  expect(monthsOn("2026-01", -3)).toBe("2025-10");
  expect(daysListed("2026-11")).toEqual({ from: "2026-11-01", until: "2027-01-31" });
});
