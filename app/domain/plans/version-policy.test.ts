import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { isChosenMove, movesFrom, type VersionMove, versionMoves } from "./version-moves.ts";
import { mayMoveVersion, mayReviewVersion, maySeeVersion } from "./version-policy.ts";
import { publicVersionStates, versionStates } from "./version-states.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }, ...grants],
});
const coordinator = person("second", { role: "coordinator" });
const inspector = person("inspector", { role: "inspector" });
const outsiders: Actor[] = [
  { kind: "visitor" },
  { kind: "guest", needId: "n1" },
  {
    kind: "suspended",
    id: "s",
    name: "s",
    self: { kind: "person", id: "s", name: "s", emailProved: true, mobileProved: true, grants: [] },
  },
  person("resident"),
  person("planner", { role: "planner", territoryId: "liuwan" }),
  person("officer", { role: "officer", unitId: "transport" }),
  person("moderator", { role: "moderator" }),
  person("administrator", { role: "administrator" }),
];
const moves = Object.keys(versionMoves) as VersionMove[];
const isPublic = (state: string) => publicVersionStates.some((open) => open === state);

describe.each(moves)("the move %s", (move) => {
  test.each(versionStates)("from %s is the coordinators', as the table says", (state) => {
    const chosen = isChosenMove(move);
    const allowed = chosen && versionMoves[move].from.some((from) => from === state);
    const refused = chosen ? "state-does-not-allow" : "not-allowed";
    expect(mayMoveVersion(coordinator, state, move)).toBe(allowed ? true : refused);
    expect(movesFrom(state).some((each) => each === move)).toBe(allowed);
    expect(mayMoveVersion(inspector, state, move)).toBe("not-allowed");
    for (const actor of outsiders)
      expect(mayMoveVersion(actor, state, move)).toBe(isPublic(state) ? "not-allowed" : "not-found");
  });
});

test.each(versionStates)("%s is seen by the office, and by others only when it is public", (state) => {
  expect(maySeeVersion(inspector, state)).toBe(true);
  for (const actor of outsiders) expect(maySeeVersion(actor, state)).toBe(isPublic(state));
});

test("who brought a version in does not review it; nothing of a shown version is reviewed again", () => {
  expect(mayReviewVersion(coordinator, { state: "draft", madeBy: "first" })).toBe(true);
  expect(mayReviewVersion(coordinator, { state: "draft", madeBy: null })).toBe(true);
  expect(mayReviewVersion(coordinator, { state: "draft", madeBy: "second" })).toBe("own-import");
  for (const state of versionStates.filter((each) => each !== "draft"))
    expect(mayReviewVersion(coordinator, { state, madeBy: "first" })).toBe("state-does-not-allow");
  expect(mayReviewVersion(inspector, { state: "draft", madeBy: "first" })).toBe("not-allowed");
  for (const actor of outsiders)
    expect(mayReviewVersion(actor, { state: "draft", madeBy: "first" })).toBe("not-found");
});
