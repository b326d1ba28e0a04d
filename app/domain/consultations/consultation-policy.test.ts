import { expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { mayDecidePassage, mayMoveConsultation } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import { consultationMoves, consultationStates, moveNames } from "./consultation-states.ts";

const person = (id: string, ...grants: Grant[]): Actor => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true, grants },
});
const coordinator = person("c", { role: "coordinator" });
const inspector = person("i", { role: "inspector" });
const officer = person("o", { role: "officer", unitId: "water" });

test("a consultation opens and closes by its days, both whole, and by nothing else", () => {
  const days = { state: "published", opensOn: "2026-05-20", closesOn: "2026-06-22" } as const;
  expect(standingOn(days, "2026-05-19")).toBe("published");
  expect(standingOn(days, "2026-05-20")).toBe("collecting");
  expect(standingOn(days, "2026-06-22")).toBe("collecting");
  expect(standingOn(days, "2026-06-23")).toBe("closed");
  expect(standingOn({ ...days, state: "withdrawn" }, "2026-06-01")).toBe("withdrawn");
  expect(standingOn({ ...days, state: "draft" }, "2026-06-01")).toBe("draft");
});

test("a coordinator makes the moves that the table has from each state, and nobody makes those of the clock", () => {
  for (const state of consultationStates)
    for (const move of moveNames) {
      const { from, by } = consultationMoves[move];
      const has = from.some((each) => each === state) ? true : "state-does-not-allow";
      const may = by.some((each) => each === "system") ? "not-allowed" : has;
      expect(mayMoveConsultation(coordinator, { state, concludedBy: null }, move)).toBe(may);
    }
});

test("others make none, and a draft does not exist for who is not of the office", () => {
  const draft = { state: "draft", concludedBy: null } as const;
  expect(mayMoveConsultation(person("r"), draft, "publish")).toBe("not-found");
  expect(mayMoveConsultation({ kind: "visitor" }, draft, "publish")).toBe("not-found");
  expect(mayMoveConsultation(officer, draft, "publish")).toBe("not-found");
  expect(mayMoveConsultation(inspector, draft, "publish")).toBe("not-allowed");
  expect(mayMoveConsultation(person("r"), { ...draft, state: "collecting" }, "withdraw")).toBe("not-allowed");
});

test("who concluded the answers does not review them", () => {
  const studied = { state: "studied", concludedBy: "c" } as const;
  expect(mayMoveConsultation(coordinator, studied, "review")).toBe("other-person-needed");
  expect(mayMoveConsultation(person("d", { role: "coordinator" }), studied, "review")).toBe(true);
});

test("a passage is decided by a coordinator or its unit until the answers are concluded, and by nobody of their own words", () => {
  const passage = { unitId: "water", authorId: "r" };
  for (const state of ["collecting", "closed", "collated"] as const) {
    expect(mayDecidePassage(coordinator, passage, state)).toBe(true);
    expect(mayDecidePassage(officer, passage, state)).toBe(true);
  }
  expect(mayDecidePassage(coordinator, passage, "studied")).toBe("state-does-not-allow");
  expect(mayDecidePassage(officer, { ...passage, unitId: "roads" }, "closed")).toBe("not-allowed");
  expect(mayDecidePassage(person("r"), passage, "closed")).toBe("not-found");
  expect(mayDecidePassage(coordinator, { ...passage, authorId: "c" }, "closed")).toBe("own-words");
});
