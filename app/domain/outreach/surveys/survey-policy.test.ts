import { expect, test } from "vitest";
import type { Actor, Grant } from "../../people/actor.ts";
import { isOpen, mayAnswer, mayMakeSurvey, mayReadSurveyWords, resultsShown } from "./survey-policy.ts";

const person = (...grants: Grant[]): Actor => ({
  ...{ kind: "person", id: "p", name: "p", emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }, ...grants],
});
const coordinator = person({ role: "coordinator" });
const inspector = person({ role: "inspector" });
const others: Actor[] = [
  { kind: "visitor" },
  { kind: "guest", needId: "n1" },
  person(),
  person({ role: "planner", territoryId: "liuwan" }),
  person({ role: "officer", unitId: "transport" }),
  person({ role: "moderator" }),
  person({ role: "administrator" }),
];

test("coordinators make surveys; they and inspectors read what was written besides", () => {
  expect([coordinator, inspector].map(mayMakeSurvey)).toEqual([true, false]);
  expect([coordinator, inspector].map(mayReadSurveyWords)).toEqual([true, true]);
  for (const actor of others)
    expect([mayMakeSurvey(actor), mayReadSurveyWords(actor)]).toEqual([false, false]);
});

test("anybody may answer, but not who waits for a guardian", () => {
  for (const actor of [coordinator, inspector, ...others]) expect(mayAnswer(actor)).toBe(true);
  const child = person();
  expect(child.kind === "person" && mayAnswer({ ...child, minor: "waiting" })).toBe(false);
});

test("results wait for the close where the survey says so, and the last day is still open", () => {
  const times = { opensOn: "2026-03-01", closesOn: "2026-03-10", resultsAtClose: true };
  expect(["2026-02-28", "2026-03-01", "2026-03-10", "2026-03-11"].map((day) => isOpen(times, day))).toEqual([
    ...[false, true, true, false],
  ]);
  expect(resultsShown(times, "2026-03-10")).toBe(false);
  expect(resultsShown(times, "2026-03-11")).toBe(true);
  expect(resultsShown({ ...times, resultsAtClose: false }, "2026-03-10")).toBe(true);
});
