import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { mayMoveSummary } from "./summary-policy.ts";
import { type SummaryMove, summaryMoves, summaryStates } from "./summary-states.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  kind: "person",
  id,
  name: id,
  emailProved: true,
  mobileProved: true,
  grants: [{ role: "resident" }, ...grants],
});
const coordinator = person("second", { role: "coordinator" });
const others: Actor[] = [
  { kind: "visitor" },
  { kind: "guest", needId: "n1" },
  person("resident"),
  person("planner", { role: "planner", territoryId: "liuwan" }),
  person("officer", { role: "officer", unitId: "transport" }),
  person("inspector", { role: "inspector" }),
  person("administrator", { role: "administrator" }),
];
const moves = Object.keys(summaryMoves) as SummaryMove[];

describe.each(moves)("the move %s", (move) => {
  test.each(summaryStates)("from %s follows the table", (state) => {
    const allowed = (summaryMoves[move].from as readonly string[]).includes(state);
    expect(mayMoveSummary(coordinator, { state, preparedBy: "first" }, move)).toBe(
      allowed ? true : "state-does-not-allow",
    );
  });

  test.each(summaryStates)("from %s is the coordinators' alone", (state) => {
    for (const actor of others)
      expect(mayMoveSummary(actor, { state, preparedBy: "first" }, move)).not.toBe(true);
  });
});

test("who prepared a summary does not publish it", () => {
  expect(mayMoveSummary(coordinator, { state: "in-review", preparedBy: "second" }, "publish")).toBe(
    "same-person",
  );
});

test("a draft does not exist for anybody outside the office", () => {
  for (const actor of others.slice(0, 5))
    expect(mayMoveSummary(actor, { state: "draft", preparedBy: "first" }, "submitForReview")).toBe(
      "not-found",
    );
});
