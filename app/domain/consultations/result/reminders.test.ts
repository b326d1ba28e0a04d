import { expect, test } from "vitest";
import { remindersDue } from "./reminders.ts";

const days = { closesOn: "2026-06-22", resultOn: "2026-07-20" };
const due = (state: Parameters<typeof remindersDue>[0]["state"], today: string) =>
  remindersDue({ state, ...days }, today).map(({ kind }) => kind);

test("a consultation is reminded of before its close, before its promised day, and once that has passed", () => {
  expect(due("published", "2026-06-18")).toEqual([]);
  expect(due("published", "2026-06-19")).toEqual(["closing"]);
  expect(due("published", "2026-06-22")).toEqual(["closing"]);
  expect(due("published", "2026-06-23")).toEqual([]);
  expect(due("collated", "2026-07-15")).toEqual(["result-due"]);
  expect(due("reviewed", "2026-07-20")).toEqual(["result-due"]);
  expect(due("studied", "2026-07-21")).toEqual(["result-overdue"]);
});

test("nothing is reminded of that is a draft, was taken back, or has its result", () => {
  for (const state of ["draft", "withdrawn", "answered", "archived"] as const)
    for (const today of ["2026-06-20", "2026-07-18", "2026-08-01"]) expect(due(state, today)).toEqual([]);
  expect(remindersDue({ state: "published", closesOn: null, resultOn: null }, "2026-06-20")).toEqual([]);
});
