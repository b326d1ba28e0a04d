import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { declineSummary } from "#app/domain/summaries/decline-summary.server.ts";
import { addMilestone } from "#app/domain/tasks/add-milestone.server.ts";
import { adjustTask } from "#app/domain/tasks/adjust-task.server.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { fallBehind } from "#app/domain/tasks/fall-behind.server.ts";
import { loadTask } from "#app/domain/tasks/load-task.server.ts";
import { openTaskFromClause } from "#app/domain/tasks/open-task-from-clause.server.ts";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { placeInLadder } from "#app/domain/tasks/place-in-ladder.server.ts";
import { reachMilestone } from "#app/domain/tasks/reach-milestone.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { type TaskMove, taskMoves, taskStates } from "#app/domain/tasks/task-states.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { plans } from "#db/schema/plans.ts";
import { verdicts } from "#db/schema/responses.ts";
import { summaries } from "#db/schema/summaries.ts";
import { tasks } from "#db/schema/tasks.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aPublishedSummary, aTaskInput, draftOf } from "#tests/factories/summaries.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function office() {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  const officer = await aPerson(portal, "周承办", { role: "officer", unitId: "transport" });
  return { portal, first, second, officer, both: [first, second] as const };
}

async function aPlan(portal: TestPortal) {
  await keptVersion(portal, aPlanDraft());
  return { planId: "plan", anchor: "c42" };
}

async function aTask(portal: TestPortal, opener: Person, more: Parameters<typeof aTaskInput>[0] = {}) {
  const known = await portal.db.read.select().from(plans);
  const clause = known.length > 0 ? { planId: "plan", anchor: "c42" } : await aPlan(portal);
  const opened = await openTaskFromClause(portal, opener, clause, aTaskInput(more));
  if (!opened.ok) throw new Error(opened.reason);
  return opened;
}

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

describe.each(taskStates)("a task that is %s", (state) => {
  test("takes from each role what the table says", async () => {
    const { portal, first, officer } = await office();
    const stranger = await aPerson(portal, "水利局", { role: "officer", unitId: "water" });
    const planner = await aPerson(portal, "陈规划", { role: "planner", territoryId: "liuwan" });
    const people = { coordinator: first, officer, stranger, planner } as const;
    const { id, number } = await aTask(portal, first);
    const at = { number, version: 1, words: "如上" };
    const commands: Partial<Record<TaskMove, (who: Person) => Promise<{ ok: boolean; reason?: string }>>> = {
      start: (who) => reportOnTask(portal, who, { ...at, move: "start", progress: 0, done: 0 }),
      report: (who) => reportOnTask(portal, who, { ...at, move: "report", progress: 10, done: 1 }),
      catchUp: (who) => reportOnTask(portal, who, { ...at, move: "catchUp", progress: 10, done: 1 }),
      adjust: (who) => adjustTask(portal, who, { ...at, dueOn: "2026-12-31", target: 400 }),
      finish: (who) => endTask(portal, who, { ...at, move: "finish", evidence: "验收单" }),
      terminate: (who) => endTask(portal, who, { ...at, move: "terminate" }),
    };
    for (const [move, run] of Object.entries(commands) as [TaskMove, (typeof commands)["start"]][]) {
      for (const [role, who] of Object.entries(people)) {
        await portal.db.write((tx) =>
          tx.update(tasks).set({ state, version: 1, dueOn: "2026-09-30" }).where(eq(tasks.id, id)),
        );
        const right = (taskMoves[move].by as readonly string[]).includes(role);
        const standing = (taskMoves[move].from as readonly string[]).includes(state);
        const expected = !right ? "not-allowed" : standing ? "ok" : "state-does-not-allow";
        const outcome = await run?.(who);
        expect(outcome?.ok ? "ok" : outcome?.reason, `${role} ${move}`).toBe(expected);
      }
    }
  });
});

test("a report sent twice is taken once", async () => {
  const { portal, first, officer } = await office();
  const { number } = await aTask(portal, first);
  const start = { number, version: 1, move: "start", words: "开工", progress: 3, done: 0 } as const;
  const twice = await Promise.all([
    reportOnTask(portal, officer, start),
    reportOnTask(portal, officer, start),
  ]);
  expect(twice.map((each) => (each.ok ? "ok" : each.reason))).toEqual(["ok", "state-does-not-allow"]);
});

test("a parent's progress follows its parts by weight, and a circle is refused", async () => {
  const { portal, first, officer } = await office();
  const top = await aTask(portal, first, { title: "步行网络三年行动", rung: "three-year" });
  const heavy = await aTask(portal, first, { title: "东段", parentNumber: top.number, weight: 3 });
  await aTask(portal, first, { title: "西段", parentNumber: top.number, weight: 1 });
  await reportOnTask(portal, officer, {
    number: heavy.number,
    version: 1,
    move: "start",
    words: "开工",
    progress: 40,
    done: 10,
  });
  expect(await loadTask(portal.db.read, { number: top.number })).toMatchObject({ progress: 30 });
  const circle = { number: top.number, version: 1, parentNumber: heavy.number, weight: 1 };
  expect(await placeInLadder(portal, first, circle)).toEqual({ ok: false, reason: "parent-closes-circle" });
  const away = { number: heavy.number, version: 2, parentNumber: null, weight: 1 };
  expect(await placeInLadder(portal, first, away)).toEqual({ ok: true, version: 3 });
  expect(await loadTask(portal.db.read, { number: top.number })).toMatchObject({ progress: 0 });
});

test("the clock marks a late task once; it catches up only after its due date was moved", async () => {
  const { portal, first, officer } = await office();
  const { number } = await aTask(portal, first, { dueOn: "2026-04-30" });
  expect(await fallBehind(portal)).toEqual([]);
  portal.clock.moveTo("2026-04-30T16:30:00.000Z");
  expect(await fallBehind(portal)).toEqual([number]);
  expect(await fallBehind(portal)).toEqual([]);
  const catchUp = { number, version: 2, move: "catchUp", words: "赶上", progress: 50, done: 9 } as const;
  expect(await reportOnTask(portal, officer, catchUp)).toEqual({ ok: false, reason: "task-past-due" });
  const adjust = { number, version: 2, words: "雨季顺延", dueOn: "2026-06-30", target: 420 };
  expect(await adjustTask(portal, first, adjust)).toEqual({ ok: true, version: 3 });
  expect(await fallBehind(portal)).toEqual([]);
});

test("milestones lie within the task's time and are reached once, with evidence, by its own unit", async () => {
  const { portal, first, officer } = await office();
  const stranger = await aPerson(portal, "水利局", { role: "officer", unitId: "water" });
  const { number } = await aTask(portal, first);
  const outside = { number, title: "验收", dueOn: "2027-01-01" };
  expect(await addMilestone(portal, officer, outside)).toEqual({
    ok: false,
    reason: "milestone-outside-task",
  });
  const added = await addMilestone(portal, officer, { number, title: "划线", dueOn: "2026-04-01" });
  expect(await addMilestone(portal, officer, { number, title: "划线", dueOn: "2026-04-01" })).toEqual(added);
  if (!added.ok) throw new Error(added.reason);
  const reach = { number, milestoneId: added.id, evidence: "照片三张" };
  expect(await reachMilestone(portal, stranger, reach)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await reachMilestone(portal, officer, { ...reach, evidence: " " })).toEqual({
    ok: false,
    reason: "evidence-needed",
  });
  const twice = await Promise.all([
    reachMilestone(portal, officer, reach),
    reachMilestone(portal, officer, reach),
  ]);
  expect(twice.map((each) => (each.ok ? "ok" : each.reason))).toEqual(["ok", "already-done"]);
});
