import { expect, test } from "vitest";
import type { NeedFacts } from "../needs/need-policy.ts";
import type { Actor } from "../people/actor.ts";
import { mayJudgeMerged } from "./merged-verdict.ts";

const author: Actor = {
  ...{ kind: "person", id: "a", name: "陈女士", emailProved: true, mobileProved: true },
  grants: [{ role: "resident" }],
};
const need: NeedFacts = {
  ...{ id: "m", kind: "suggestion", visibility: "public", publication: "published", state: "merged" },
  ...{ authorId: "a", unitId: null, plannerId: null, territoryId: null, jointUnitIds: [] },
};
const other: NeedFacts = { ...need, id: "t", authorId: "b", state: "answered" };

test("the author of a merged need judges what the other was answered, also when it was closed since", () => {
  expect(mayJudgeMerged(author, need, other)).toBe(true);
  expect(mayJudgeMerged(author, need, { ...other, state: "closed" })).toBe(true);
  expect(mayJudgeMerged({ kind: "guest", needId: "m" }, need, other)).toBe(true);
});

test("nobody judges before there is an answer, or after the merger was undone", () => {
  expect(mayJudgeMerged(author, need, { ...other, state: "in-progress" })).toBe("state-does-not-allow");
  expect(mayJudgeMerged(author, { ...need, state: "assigned" }, other)).toBe("state-does-not-allow");
  expect(mayJudgeMerged(author, need, undefined)).toBe("state-does-not-allow");
});

test("nobody else speaks for a merged need, and its author not about one that they may not see", () => {
  expect(mayJudgeMerged({ ...author, id: "c" }, need, other)).toBe("not-allowed");
  expect(mayJudgeMerged(author, need, { ...other, visibility: "office-only" })).toBe("state-does-not-allow");
});

test("who wrote both judges in the one that was answered", () => {
  expect(mayJudgeMerged(author, need, { ...other, authorId: "a" })).toBe("judge-the-other");
});
