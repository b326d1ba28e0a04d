import { expect, test } from "vitest";
import { processPlan, processWords } from "./process-plan.ts";

const machine = { cores: 2, asked: undefined, development: false, jobs: "on" } as const;

test.each([
  [{}, { serving: 2, clockApart: true }],
  [{ cores: 1 }, { serving: 1, clockApart: false }],
  [{ cores: 64 }, { serving: 8, clockApart: true }],
  [
    { cores: 64, asked: 20 },
    { serving: 20, clockApart: true },
  ],
  [{ asked: 1 }, { serving: 1, clockApart: false }],
  [{ jobs: "off" as const }, { serving: 2, clockApart: false }],
  [
    { development: true, asked: 4 },
    { serving: 1, clockApart: false },
  ],
])("with %j it is %j", (differs, plan) => {
  expect(processPlan({ ...machine, ...differs })).toEqual(plan);
});

test("the start tells what is used, and what would be used of a larger machine", () => {
  expect(processWords(processPlan(machine), 2)).toBe(
    "2 processes answer on 2 cores, one more runs what is due by the clock. One for each core up to 8, unless WENJI_PROCESSES says how many.",
  );
});
