import { expect, test } from "vitest";
import { canMove, needMoves, needStates } from "#app/domain/needs/need-states.ts";
import { type Cast, eventsOf, makeAnyMove, movesOf, needNow, theCast } from "#tests/factories/moves.ts";
import { inState, maker, type PersonsMove, personsMoves } from "#tests/factories/need-in-state.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test.each(personsMoves)(
  "%s is made from its states, with one event and one row, and refused from all others",
  async (move) => {
    const portal = await openTestPortal();
    const cast = await theCast(portal);
    const target = await aNeed(portal, { state: "in-progress" });
    for (const state of needStates) {
      const need = await inState(portal, cast, state);
      // Asked of a unit that owes its opinion already, joint handling is refused for that.
      const form = { target: target.number, ...(move === "askJoint" ? { unit: "transport" } : {}) };
      const outcome = await makeAnyMove(portal, maker(cast, move), move, need.id, form);
      const after = await needNow(portal, need.id);
      const [rows, recorded] = [await movesOf(portal, need.id), await eventsOf(portal, need.id)];
      // A need that never was a joint unit's is not its officer's to speak about.
      if (!canMove(move, state)) {
        const reason = move === "giveJointOpinion" ? "not-allowed" : "state-does-not-allow";
        expect([state, outcome]).toEqual([state, { ok: false, reason }]);
        expect([state, after.state, rows.length, recorded.length]).toEqual([state, state, 0, 0]);
      } else {
        expect([state, outcome.ok, outcome.reason]).toEqual([state, true, undefined]);
        expect([state, rows.length, recorded.length]).toEqual([state, 1, 1]);
        expect(rows[0]).toMatchObject({
          move,
          fromState: state,
          toState: after.state,
          eventSeq: recorded[0]?.seq,
        });
        const { to } = needMoves[move];
        if (to === "same") expect(after.state).toBe(state);
        else if (to !== "decided") expect(after.state).toBe(to);
      }
    }
  },
);

/** Written by hand: the parts that make each move. */
const makers: Record<PersonsMove, string[]> = {
  accept: ["planner", "officer", "coordinator"],
  assign: ["coordinator"],
  sendBack: ["planner", "officer"],
  rule: ["coordinator"],
  contact: ["planner", "officer", "coordinator"],
  start: ["planner", "officer"],
  askJoint: ["planner", "officer", "coordinator"],
  giveJointOpinion: ["joint officer"],
  wait: ["planner", "officer"],
  resume: ["planner", "officer", "author"],
  extend: ["coordinator"],
  holdingReply: ["planner", "officer"],
  answer: ["planner", "officer"],
  giveVerdict: ["author"],
  reopen: ["author", "coordinator"],
  merge: ["planner", "officer", "coordinator"],
  unmerge: ["planner", "officer", "coordinator", "author"],
  withdraw: ["author"],
  tightenVisibility: ["planner", "officer", "coordinator", "moderator"],
};
/** Which part each of the cast has in a need of either territory; who is not named has none. */
const parts: Record<string, Partial<Record<keyof Cast, string>>> = {
  liuwan: {
    ...{
      author: "author",
      coordinator: "coordinator",
      moderator: "moderator",
      waterOfficer: "joint officer",
    },
    ...{ planner: "planner", officer: "officer" },
  },
  hekou: {
    ...{
      author: "author",
      coordinator: "coordinator",
      moderator: "moderator",
      waterOfficer: "joint officer",
    },
    otherPlanner: "planner",
  },
};

test.each(personsMoves)(
  "%s is made by those it belongs to, in their own territory or unit only",
  async (move) => {
    const portal = await openTestPortal();
    const cast = await theCast(portal);
    const target = await aNeed(portal, { state: "in-progress" });
    const allowed: string[] = [];
    for (const [territoryId, partsHere] of Object.entries(parts)) {
      for (const [name, actor] of Object.entries(cast)) {
        const place = { territoryId, unitId: `${territoryId}-office`, plannerId: null };
        const need = await inState(portal, cast, needMoves[move].from[0], place);
        const form = { target: target.number, ...(move === "askJoint" ? { unit: "transport" } : {}) };
        const outcome = await makeAnyMove(portal, actor, move, need.id, form);
        const part = Object.entries(partsHere).find(([who]) => who === name)?.[1] ?? "none";
        const expected = makers[move].includes(part) ? { ok: true } : { ok: false, reason: "not-allowed" };
        expect([name, territoryId, outcome.ok, outcome.reason]).toEqual([
          name,
          territoryId,
          expected.ok,
          expected.reason,
        ]);
        if (outcome.ok) allowed.push(name);
      }
    }
    expect(allowed.length).toBeGreaterThan(0);
  },
);

test("what another territory's planner may not see is not found", async () => {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  for (const move of personsMoves) {
    const need = await inState(portal, cast, needMoves[move].from[0], { kind: "report", isPublic: false });
    const outcome = await makeAnyMove(portal, cast.otherPlanner, move, need.id);
    expect([move, outcome]).toEqual([move, { ok: false, reason: "not-found" }]);
  }
});
