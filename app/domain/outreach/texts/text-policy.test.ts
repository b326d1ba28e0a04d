import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "../../people/actor.ts";
import { mayMoveText, maySeeText, mayWriteText } from "./text-policy.ts";
import { type TextMove, textKinds, textMoves, textStates } from "./text-states.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }, ...grants],
});
const coordinator = person("second", { role: "coordinator" });
const planner = person("planner", { role: "planner", territoryId: "liuwan" });
const inspector = person("inspector", { role: "inspector" });
const outsiders: Actor[] = [
  { kind: "visitor" },
  { kind: "guest", needId: "n1" },
  person("resident"),
  person("officer", { role: "officer", unitId: "transport" }),
  person("moderator", { role: "moderator" }),
  person("administrator", { role: "administrator" }),
];
const moves = Object.keys(textMoves) as TextMove[];

test("explainers are written by coordinators and planners, clarifications by coordinators alone", () => {
  expect(textKinds.map((kind) => mayWriteText(coordinator, kind))).toEqual([true, true]);
  expect(textKinds.map((kind) => mayWriteText(planner, kind))).toEqual([true, false]);
  for (const actor of [inspector, ...outsiders])
    expect(textKinds.map((kind) => mayWriteText(actor, kind))).toEqual([false, false]);
});

test("a draft is nobody's but its writers' and the inspector's", () => {
  for (const state of textStates) {
    const shown = state === "published";
    for (const actor of outsiders) expect(maySeeText(actor, { kind: "explainer", state })).toBe(shown);
    expect(maySeeText(inspector, { kind: "clarification", state })).toBe(true);
    expect(maySeeText(planner, { kind: "clarification", state })).toBe(shown);
  }
});

describe.each(moves)("the move %s", (move) => {
  test.each(textStates)("from %s follows the table, for those who write", (state) => {
    const allowed = (textMoves[move].from as readonly string[]).includes(state);
    const expected = allowed ? true : "state-does-not-allow";
    for (const kind of textKinds)
      expect(mayMoveText(coordinator, { kind, state, preparedBy: "first" }, move)).toBe(expected);
    expect(mayMoveText(planner, { kind: "explainer", state, preparedBy: "first" }, move)).toBe(expected);
    for (const actor of [inspector, ...outsiders])
      expect(mayMoveText(actor, { kind: "explainer", state, preparedBy: "first" }, move)).not.toBe(true);
  });
});

test("who wrote a text does not publish it", () => {
  const own = { kind: "explainer", state: "in-review", preparedBy: "second" } as const;
  expect(mayMoveText(coordinator, own, "publish")).toBe("same-person");
  expect(mayMoveText(coordinator, own, "return")).toBe(true);
});
