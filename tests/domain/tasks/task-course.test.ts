import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { addMilestone } from "#app/domain/tasks/add-milestone.server.ts";
import { adjustTask } from "#app/domain/tasks/adjust-task.server.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { fallBehind } from "#app/domain/tasks/fall-behind.server.ts";
import { loadTask } from "#app/domain/tasks/load-task.server.ts";
import { placeInLadder } from "#app/domain/tasks/place-in-ladder.server.ts";
import { reachMilestone } from "#app/domain/tasks/reach-milestone.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { type TaskMove, taskMoves, taskStates } from "#app/domain/tasks/task-states.ts";
import { tasks } from "#db/schema/tasks.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aTask, office } from "#tests/factories/tasks.ts";

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
