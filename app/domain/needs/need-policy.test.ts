import { expect, test } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import { isPublicNeed, mayMove, maySeeAuthor, type NeedFacts, sightOf } from "./need-policy.ts";

const need: NeedFacts = {
  id: "n1",
  kind: "suggestion",
  visibility: "public",
  publication: "published",
  state: "in-progress",
  authorId: "resident",
  unitId: "transport",
  plannerId: "planner",
  territoryId: "liuwan",
  jointUnitIds: ["water"],
};
const person = (id: string, ...grants: Grant[]): Actor => ({
  kind: "person",
  id,
  name: id,
  emailProved: true,
  mobileProved: true,
  grants: [{ role: "resident" }, ...grants],
});
const planner = person("planner", { role: "planner", territoryId: "liuwan" });
const otherPlanner = person("other", { role: "planner", territoryId: "hekou" });
const officer = person("officer", { role: "officer", unitId: "transport" });
const waterOfficer = person("water-officer", { role: "officer", unitId: "water" });
const coordinator = person("coordinator", { role: "coordinator" });

test("a report of a violation is never public, however it was sent", () => {
  expect(isPublicNeed({ ...need, kind: "report" })).toBe(false);
  expect(isPublicNeed({ ...need, visibility: "office-only" })).toBe(false);
  expect(isPublicNeed({ ...need, publication: "awaiting-review" })).toBe(false);
  expect(isPublicNeed(need)).toBe(true);
});

test("an office-only need does not exist for another territory's planner", () => {
  const hidden = { ...need, visibility: "office-only" as const };
  expect(sightOf(otherPlanner, hidden)).toBe("none");
  expect(sightOf({ kind: "visitor" }, hidden)).toBe("none");
  expect(sightOf(planner, hidden)).toBe("whole");
  expect(mayMove(otherPlanner, hidden, "answer")).toEqual({ ok: false, reason: "not-found" });
});

test("a planner answers in their own territory, another's may only read", () => {
  expect(mayMove(planner, need, "answer")).toEqual({ ok: true, as: "planner" });
  expect(mayMove(otherPlanner, need, "answer")).toEqual({ ok: false, reason: "not-allowed" });
  expect(mayMove(officer, need, "answer")).toEqual({ ok: true, as: "officer" });
});

test("whoever holds two roles may act in either", () => {
  const planning = { role: "planner", territoryId: "liuwan" } as const;
  const both = person("both", { role: "moderator" }, { role: "officer", unitId: "water" }, planning);
  const joint = { ...need, state: "joint" as const };
  expect(mayMove(both, need, "answer")).toEqual({ ok: true, as: "planner" });
  expect(mayMove(both, joint, "giveJointOpinion")).toEqual({ ok: true, as: "officer" });
  const ruling = person("ruling", { role: "coordinator" }, planning);
  expect(mayMove(ruling, need, "answer")).toEqual({ ok: true, as: "planner" });
  expect(maySeeAuthor(both, need)).toBe(true);
});

test("a joint unit's officer gives an opinion and nothing else", () => {
  const joint = { ...need, state: "joint" as const };
  expect(mayMove(waterOfficer, joint, "giveJointOpinion")).toEqual({ ok: true, as: "officer" });
  expect(mayMove(waterOfficer, joint, "answer")).toEqual({ ok: false, reason: "not-allowed" });
  expect(mayMove(officer, joint, "giveJointOpinion")).toEqual({ ok: false, reason: "not-allowed" });
});

test("the verdict is the author's alone, a guest's by number and query code included", () => {
  const answered = { ...need, state: "answered" as const };
  expect(mayMove(person("resident"), answered, "giveVerdict")).toEqual({ ok: true, as: "author" });
  expect(mayMove({ kind: "guest", needId: "n1" }, answered, "giveVerdict")).toEqual({
    ok: true,
    as: "author",
  });
  expect(mayMove({ kind: "guest", needId: "n2" }, answered, "giveVerdict")).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect(mayMove(planner, answered, "giveVerdict")).toEqual({ ok: false, reason: "not-allowed" });
});

test("only the coordinator learns who reported a violation", () => {
  const report = { ...need, kind: "report" as const };
  expect(maySeeAuthor(officer, report)).toBe(false);
  expect(maySeeAuthor(planner, report)).toBe(false);
  expect(maySeeAuthor(coordinator, report)).toBe(true);
  expect(maySeeAuthor(officer, need)).toBe(true);
});

test("a move from the wrong state says so", () => {
  expect(mayMove(planner, { ...need, state: "closed" }, "answer")).toEqual({
    ok: false,
    reason: "state-does-not-allow",
  });
});
