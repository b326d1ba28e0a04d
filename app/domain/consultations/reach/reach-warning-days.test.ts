import { expect, test } from "vitest";
import { warningsDue } from "./reach-warning-days.ts";

const rules = { warnings: [{ code: "half" as const }, { code: "week" as const, daysBefore: 7 }] };
const period = { opensOn: "2026-03-02", closesOn: "2026-04-01" };
const due = (today: string, given = period) => warningsDue(given, rules, today).map(({ warning }) => warning);

test("at half of the period and a week before its close, and never outside it", () => {
  expect(due("2026-03-16")).toEqual([]);
  expect(due("2026-03-17")).toEqual(["half"]);
  expect(due("2026-03-24")).toEqual(["half"]);
  expect(due("2026-03-25")).toEqual(["half", "week"]);
  expect(due("2026-04-01")).toEqual(["half", "week"]);
  expect(due("2026-03-01")).toEqual([]);
  expect(due("2026-04-02")).toEqual([]);
});

test("a close that is put off is warned of again, half of the period is not", () => {
  const later = { ...period, closesOn: "2026-05-01" };
  const days = (given: typeof period, today: string) =>
    warningsDue(given, rules, today).map(({ warning, dueOn }) => `${warning} ${dueOn}`);
  expect(days(period, "2026-03-30")).toEqual(["half 2026-03-02", "week 2026-04-01"]);
  expect(days(later, "2026-04-28")).toEqual(["half 2026-03-02", "week 2026-05-01"]);
});
