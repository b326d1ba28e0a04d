import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { declineSummary } from "#app/domain/summaries/decline-summary.server.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { loadTask } from "#app/domain/tasks/load-task.server.ts";
import { openTaskFromClause } from "#app/domain/tasks/open-task-from-clause.server.ts";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { verdicts } from "#db/schema/responses.ts";
import { summaries } from "#db/schema/summaries.ts";
import { tasks } from "#db/schema/tasks.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPublishedSummary, aTaskInput, draftOf } from "#tests/factories/summaries.ts";
import { aPlan, office } from "#tests/factories/tasks.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

const stateOf = async ({ db }: TestPortal, id: string) =>
  (await db.read.select({ state: needs.state }).from(needs).where(eq(needs.id, id)))[0]?.state;

test("opening a task moves the summary and its answered and closed needs, and leaves the others at work", async () => {
  const { portal, first, both } = await office();
  const answered = await aNeed(portal, { state: "answered" });
  const closed = await aNeed(portal, { state: "closed" });
  const working = await aNeed(portal, { state: "in-progress" });
  const hidden = await aNeed(portal, { state: "answered", kind: "report" });
  const summary = await aPublishedSummary(
    portal,
    both,
    draftOf([answered.id, closed.id, working.id, hidden.id]),
  );
  const opened = await openTaskFromSummary(portal, first, summary, aTaskInput());
  expect(opened).toMatchObject({ ok: true, number: "2026-T001" });
  expect(await stateOf(portal, answered.id)).toBe("in-task");
  expect(await stateOf(portal, closed.id)).toBe("in-task");
  expect(await stateOf(portal, hidden.id)).toBe("in-task");
  expect(await stateOf(portal, working.id)).toBe("in-progress");
  const [row] = await portal.db.read.select().from(summaries);
  expect(row?.state).toBe("tasked");
  const moves = await portal.db.read.select().from(needMovesMade);
  expect(moves.map(({ move, byRole }) => [move, byRole])).toEqual(
    Array(3).fill(["transferToTask", "coordinator"]),
  );
});

test("two coordinators who open a task at once open one", async () => {
  const { portal, first, second, both } = await office();
  const need = await aNeed(portal, { state: "answered" });
  const summary = await aPublishedSummary(portal, both, draftOf([need.id]));
  const outcomes = await Promise.all(
    [first, second].map((actor) => openTaskFromSummary(portal, actor, summary, aTaskInput())),
  );
  expect(outcomes.map((each) => (each.ok ? "ok" : each.reason)).sort()).toEqual([
    "ok",
    "state-does-not-allow",
  ]);
  expect(await portal.db.read.select().from(tasks)).toHaveLength(1);
});

test("a declined summary can still become a task", async () => {
  const { portal, first, both } = await office();
  const need = await aNeed(portal, { state: "closed" });
  const summary = await aPublishedSummary(portal, both, draftOf([need.id]));
  const declined = await declineSummary(portal, first, { ...summary, reason: "暂无资金" });
  if (!declined.ok) throw new Error(declined.reason);
  const again = { number: summary.number, version: declined.version };
  expect(await openTaskFromSummary(portal, first, again, aTaskInput())).toMatchObject({ ok: true });
});

test("a task is opened by coordinators alone, with units, clause and parent that exist", async () => {
  const { portal, first, officer } = await office();
  const clause = await aPlan(portal);
  const why = async (actor: Person, more: Parameters<typeof aTaskInput>[0], at = clause) => {
    const opened = await openTaskFromClause(portal, actor, at, aTaskInput(more));
    return opened.ok ? "ok" : opened.reason;
  };
  expect(await why(officer, {})).toBe("not-allowed");
  expect(await why(first, { leadUnitId: "nobody" })).toBe("unit-unknown");
  expect(await why(first, { parentNumber: "2026-T999" })).toBe("parent-unknown");
  expect(await why(first, {}, { planId: "plan", anchor: "c99" })).toBe("clause-unknown");
  expect(await why(first, {})).toBe("ok");
  expect(await why(first, {})).toBe("already-done");
});

test("finishing gives the needs back to their authors for a verdict, once", async () => {
  const { portal, first, officer, both } = await office();
  const need = await aNeed(portal, { state: "answered" });
  const hidden = await aNeed(portal, { state: "answered", visibility: "office-only" });
  const summary = await aPublishedSummary(portal, both, draftOf([need.id, hidden.id]));
  const opened = await openTaskFromSummary(portal, first, summary, aTaskInput());
  if (!opened.ok) throw new Error(opened.reason);
  const { number } = opened;
  const start = { number, version: 1, move: "start", words: "进场施工", progress: 5, done: 0 } as const;
  expect(await reportOnTask(portal, officer, start)).toEqual({ ok: true, version: 2 });
  const bare = { number, version: 2, move: "finish", words: "全线建成" } as const;
  expect(await endTask(portal, officer, bare)).toEqual({ ok: false, reason: "evidence-needed" });
  const outcomes = await Promise.all([
    endTask(portal, officer, { ...bare, evidence: "验收单 2026-17" }),
    endTask(portal, first, { ...bare, evidence: "验收单 2026-17" }),
  ]);
  expect(outcomes.map((each) => (each.ok ? each.needs : each.reason))).toEqual([1, "state-does-not-allow"]);
  expect(await stateOf(portal, need.id)).toBe("answered");
  expect(await stateOf(portal, hidden.id)).toBe("answered");
  expect(await loadTask(portal.db.read, { number })).toMatchObject({
    state: "done",
    progress: 100,
    done: 420,
    outcome: "全线建成",
  });
  const told = await portal.db.read.select().from(events).where(eq(events.type, "TaskFinished"));
  expect(told.map(({ particulars }) => JSON.parse(particulars))).toEqual([
    { from: "advancing", to: "done", needs: 1 },
  ]);
});

test("the author judges the answer and, once the task is done, the task; each once", async () => {
  const { portal, first, officer, both } = await office();
  const author = await aPerson(portal, "陈居民");
  const need = await aNeed(portal, { state: "answered", authorId: author.id });
  const verdict = { needId: need.id, solved: true, satisfaction: 4 };
  expect(await giveVerdict(portal, author, verdict)).toMatchObject({ ok: true });
  expect(await giveVerdict(portal, author, verdict)).toEqual({ ok: false, reason: "verdict-given" });
  const summary = await aPublishedSummary(portal, both, draftOf([need.id]));
  const opened = await openTaskFromSummary(portal, first, summary, aTaskInput());
  if (!opened.ok) throw new Error(opened.reason);
  const { id, number } = opened;
  await reportOnTask(portal, officer, {
    number,
    version: 1,
    move: "start",
    words: "开工",
    progress: 0,
    done: 0,
  });
  await endTask(portal, officer, { number, version: 2, move: "finish", words: "建成", evidence: "验收单" });
  expect(await giveVerdict(portal, author, { ...verdict, satisfaction: 5 })).toMatchObject({ ok: true });
  expect(await giveVerdict(portal, author, verdict)).toEqual({ ok: false, reason: "verdict-given" });
  const given = await portal.db.read.select({ about: verdicts.about }).from(verdicts);
  expect(given.map(({ about }) => about).sort()).toEqual(["answer:1", `task:${id}`]);
  expect((await taskPage(portal.db.read, number))?.verdicts).toEqual({ given: 1, solved: 1, satisfied: 1 });
});

test("a need that was answered after the task was opened is given back with the others", async () => {
  const { portal, first, both } = await office();
  const working = await aNeed(portal, { state: "in-progress" });
  const summary = await aPublishedSummary(portal, both, draftOf([working.id]));
  const opened = await openTaskFromSummary(portal, first, summary, aTaskInput());
  if (!opened.ok) throw new Error(opened.reason);
  expect(await stateOf(portal, working.id)).toBe("in-progress");
  await portal.db.write((tx) => tx.update(needs).set({ state: "closed" }).where(eq(needs.id, working.id)));
  await endTask(portal, first, { number: opened.number, version: 1, move: "terminate", words: "并入他项" });
  expect(await stateOf(portal, working.id)).toBe("answered");
});

test("a need that went into a second task stays there when the first one ends", async () => {
  const { portal, first, both } = await office();
  const need = await aNeed(portal, { state: "answered" });
  const one = await aPublishedSummary(portal, both, draftOf([need.id]));
  const other = await aPublishedSummary(portal, both, draftOf([need.id], { title: "第二份摘要" }));
  const holding = await openTaskFromSummary(portal, first, one, aTaskInput());
  const second = await openTaskFromSummary(portal, first, other, aTaskInput({ title: "另一项任务" }));
  if (!holding.ok || !second.ok) throw new Error("not opened");
  const end = { version: 1, move: "terminate", words: "并入他项" } as const;
  await endTask(portal, first, { ...end, number: second.number });
  expect(await stateOf(portal, need.id)).toBe("in-task");
  await endTask(portal, first, { ...end, number: holding.number });
  expect(await stateOf(portal, need.id)).toBe("answered");
});
