import { expect, test } from "vitest";
import { needThread } from "./need-thread.ts";
import type { NeedAnswer, NeedMoveMade, NeedView } from "./need-view.ts";

const unit = { name: "柳湾街道办事处", nameEn: "Liuwan office", phone: null };
const basis = { zh: "办理规则", en: "rules" };
const need: NeedView = {
  id: "n",
  number: "2026-000417",
  sight: "public",
  isAuthor: false,
  isPublic: true,
  title: "",
  words: "",
  kind: "suggestion",
  category: "transport",
  visibility: "public",
  publication: "published",
  state: "assigned",
  channel: "web",
  territory: null,
  clause: null,
  unit,
  hasPlanner: true,
  rule: { name: "柳湾街道 × 交通运输", nameEn: "Liuwan Subdistrict × Transport" },
  submittedAt: "2026-11-12T01:40:00.000Z",
  firstContactAt: null,
  firstContactDueAt: "2026-11-13T01:40:00.000Z",
  firstContactBasis: basis,
  clock: {
    ...{ kind: "suggestion", submittedAt: "2026-11-12T01:40:00.000Z", pauses: [], extendedDays: 0 },
    ...{ dueAt: null, dueRuleId: null, dueProvisional: false, answeredAt: null },
  },
  dueOn: "2026-11-19",
  dueBasis: basis,
  noDueReason: null,
  closedAt: null,
  round: 1,
  entity: null,
  entitySupporters: [],
  supportCount: 0,
  commentCount: 0,
  photos: [],
  answers: [],
  moves: [],
  verdicts: [],
  verdictCount: 0,
  part: 1,
  mergedInto: null,
  mergedFrom: [],
  mergedCount: 0,
  mergedWithheld: 0,
  verdictGiven: false,
  voice: null,
  summaries: [],
  tasks: [],
  reviews: [],
};
const move = (name: NeedMoveMade["move"], at: string): NeedMoveMade => ({
  ...{ id: name, move: name, toState: "in-progress", at, byRole: "planner" },
  ...{ reason: null, unit: null, until: null, days: null, forName: null, fromName: null, toName: null },
  ...{ dueWas: null, calendarYear: null },
});
const answer = (kind: NeedAnswer["kind"], at: string): NeedAnswer => ({
  ...{ id: kind, kind, round: 1, result: null, reasons: "", basis: "", nextStep: "" },
  ...{ nextStepOn: null, unit, byRole: "planner", at },
});
const task = {
  ...{ id: "t", number: "T-1", title: "人行道", state: "advancing", unit },
  ...{ openedAt: "2026-12-02", endedAt: null, dueOn: "2027-06-30" },
};
const steps = (change: Partial<NeedView>) =>
  needThread({ ...need, ...change }).map(({ when, kind }) => `${when} ${kind}`);
const next = (change: Partial<NeedView>) =>
  needThread({ ...need, ...change }).find(({ when }) => when === "next");

test("it begins with the clause, goes by moments, and ends with what is still to come", () => {
  const clause = {
    planId: "p",
    plan: unit,
    anchor: "42",
    number: "42",
    heading: "",
    approvedOn: "2025-06-30",
  };
  const seen = steps({
    clause,
    state: "in-progress",
    firstContactAt: "2026-11-12T07:05:00.000Z",
    moves: [move("submit", need.submittedAt), move("askJoint", "2026-11-14"), move("extend", "2026-11-18")],
    answers: [answer("holding", "2026-11-17")],
  });
  expect(seen).toEqual([
    "done clause",
    "done submitted",
    "done routed",
    "done contacted",
    "done moved",
    "done answered",
    "done moved",
    "next answer",
    "later summary",
    "later task",
    "later verdict",
  ]);
});

test("first contact is owed first, then the answer, each with its deadline and basis", () => {
  expect(next({})).toMatchObject({ kind: "first-contact", due: need.firstContactDueAt, basis, unit });
  expect(steps({}).slice(-4)).toEqual(["later answer", "later summary", "later task", "later verdict"]);
  expect(next({ firstContactAt: "2026-11-12T07:05:00.000Z" })).toMatchObject({
    kind: "answer",
    due: "2026-11-19",
  });
});

test("the first contact says how long it took", () => {
  const [, , contacted] = needThread({ ...need, firstContactAt: "2026-11-12T07:05:00.000Z" });
  expect(contacted).toMatchObject({ kind: "contacted", minutes: 325 });
});

test("whoever holds it up owes the next step", () => {
  expect(next({ state: "disputed" })).toMatchObject({ kind: "ruling", by: "coordinator" });
  expect(next({ state: "waiting" })).toMatchObject({ kind: "supplement", by: "author" });
  expect(next({ state: "answered" })).toMatchObject({ kind: "verdict", by: "author" });
  expect(next({ publication: "awaiting-review", sight: "whole" })).toMatchObject({ by: "moderator" });
});

test("in a task, its lead unit owes the work by the task's date", () => {
  const lead = { name: "区交通运输局", nameEn: "Transport" };
  expect(next({ state: "in-task", tasks: [{ ...task, unit: lead }] })).toMatchObject({
    kind: "task-done",
    unit: lead,
    due: "2027-06-30",
  });
});

test("summary, task, its end and the verdict are steps; a declined summary promises no task", () => {
  const summary = { shown: true as const, number: "S-1", title: "", at: "2026-12-01" };
  const done = { ...task, state: "done", endedAt: "2027-03-01" };
  const verdict = {
    ...{ id: "v", about: "task:t", solved: true, satisfaction: 5, at: "2027-03-05" },
    by: "author" as const,
  };
  expect(steps({ state: "closed", summaries: [summary], tasks: [done], verdicts: [verdict] })).toEqual([
    "done submitted",
    "done routed",
    "done summary",
    "done task",
    "done task-ended",
    "done verdict",
  ]);
  const declined = { ...summary, declined: { reason: "已列入规划", at: "2026-12-03" } };
  expect(steps({ state: "answered", summaries: [declined] })).toEqual([
    "done submitted",
    "done routed",
    "done summary",
    "done summary-declined",
    "next verdict",
  ]);
});

test("what may not be public is a step that says so, and ended needs promise nothing", () => {
  expect(steps({ state: "merged", mergedInto: { shown: false, at: "2026-11-15" } })).toEqual([
    "done submitted",
    "done routed",
    "done merged-withheld",
  ]);
  expect(steps({ state: "in-progress", summaries: [{ shown: false, at: "2026-11-20" }] })).toContain(
    "done summary-withheld",
  );
  expect(steps({ state: "withdrawn" })).toEqual(["done submitted", "done routed"]);
});
