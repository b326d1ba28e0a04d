import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { mayKeepMilestones, mayMoveTask } from "./task-policy.ts";
import { type TaskMove, taskMoves, taskStates } from "./task-states.ts";

const person = (...grants: Grant[]): Actor => ({
  kind: "person",
  id: "p",
  name: "p",
  emailProved: true,
  mobileProved: true,
  grants: [{ role: "resident" }, ...grants],
});
const actors = {
  visitor: { kind: "visitor" },
  guest: { kind: "guest", needId: "n1" },
  resident: person(),
  planner: person({ role: "planner", territoryId: "liuwan" }),
  officer: person({ role: "officer", unitId: "transport" }),
  "other-officer": person({ role: "officer", unitId: "water" }),
  coordinator: person({ role: "coordinator" }),
  inspector: person({ role: "inspector" }),
  system: { kind: "system", job: "fall-behind" },
} satisfies Record<string, Actor>;
const moves = Object.keys(taskMoves) as TaskMove[];

describe.each(moves)("the move %s", (move) => {
  test.each(taskStates)("from %s follows the table for every role", (state) => {
    const { by, from } = taskMoves[move];
    for (const [name, actor] of Object.entries(actors)) {
      const right = (by as readonly string[]).includes(name);
      const standing = (from as readonly string[]).includes(state);
      const expected = right && standing ? "yes" : right ? "state-does-not-allow" : "not-allowed";
      const may = mayMoveTask(actor, { state, leadUnitId: "transport" }, move);
      expect(may.ok ? "yes" : may.reason, name).toBe(expected);
    }
  });
});

test("an officer of another unit keeps no milestones, and nobody does once a task has ended", () => {
  const running = { state: "advancing", leadUnitId: "transport" } as const;
  expect(mayKeepMilestones(actors["other-officer"], running)).toEqual({ ok: false, reason: "not-allowed" });
  expect(mayKeepMilestones(actors.officer, running)).toEqual({ ok: true, as: "officer" });
  expect(mayKeepMilestones(actors.coordinator, { ...running, state: "done" })).toEqual({
    ok: false,
    reason: "state-does-not-allow",
  });
});
