import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canMove, needMoves } from "#app/domain/needs/need-states.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { declineSummary } from "#app/domain/summaries/decline-summary.server.ts";
import { draftSummary } from "#app/domain/summaries/draft-summary.server.ts";
import { publishSummary } from "#app/domain/summaries/publish-summary.server.ts";
import { returnSummary } from "#app/domain/summaries/return-summary.server.ts";
import { reviseSummary } from "#app/domain/summaries/revise-summary.server.ts";
import { submitSummary } from "#app/domain/summaries/submit-summary.server.ts";
import { type SummaryMove, summaryMoves } from "#app/domain/summaries/summary-states.ts";
import { adjustTask } from "#app/domain/tasks/adjust-task.server.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { type TaskMove, taskMoves } from "#app/domain/tasks/task-states.ts";
import { events } from "#db/schema/audit.ts";
import { summaries } from "#db/schema/summaries.ts";
import { tasks } from "#db/schema/tasks.ts";
import { eventsOf, makeAnyMove, movesOf, theCast } from "#tests/factories/moves.ts";
import { inState, maker, personsMoves } from "#tests/factories/need-in-state.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aTaskInput, draftOf } from "#tests/factories/summaries.ts";
import { openPortalIn, openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

type Outcome = { ok: boolean; reason?: string };

/** The same act through two portals on one database, as two processes do it. */
async function twice(portal: TestPortal, act: (portal: TestPortal) => Promise<Outcome>): Promise<Outcome[]> {
  const beside = await openPortalIn(portal.folder);
  try {
    return await Promise.all([act(portal), act(beside)]);
  } finally {
    beside.db.close();
  }
}

const done = (outcomes: Outcome[]) => outcomes.filter(({ ok }) => ok).length;

/** Moves that leave the state from which they may be made: two of them are two acts, both true. */
const repeatable = personsMoves.filter((move) =>
  needMoves[move].from.some(() => {
    const { to } = needMoves[move];
    return to === "same" || (to !== "decided" && canMove(move, to));
  }),
);

test.each(personsMoves)(
  "two who %s a need at once: one is done, the other is told; or both count",
  async (move) => {
    const portal = await openTestPortal();
    const cast = await theCast(portal);
    const target = await aNeed(portal, { state: "in-progress" });
    const need = await inState(portal, cast, needMoves[move].from[0]);
    const form = { target: target.number, ...(move === "askJoint" ? { unit: "transport" } : {}) };
    const outcomes = await twice(portal, (each) => makeAnyMove(each, maker(cast, move), move, need.id, form));
    if (!repeatable.includes(move)) expect([move, done(outcomes)]).toEqual([move, 1]);
    expect(done(outcomes)).toBeGreaterThan(0);
    for (const { ok, reason } of outcomes) if (!ok) expect(reason, move).toMatch(/^[a-z-]+$/);
    // As many rows and events as were said to be done: nothing half, nothing twice.
    expect(await movesOf(portal, need.id)).toHaveLength(done(outcomes));
    expect(await eventsOf(portal, need.id)).toHaveLength(done(outcomes));
  },
);

async function anOffice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  const officer = await aPerson(portal, "周承办", { role: "officer", unitId: "transport" });
  const need = await aNeed(portal, { state: "answered" });
  const drafted = await draftSummary(portal, first, draftOf([need.number]));
  if (!drafted.ok) throw new Error(drafted.reason);
  return { portal, first, second, officer, need, number: drafted.number };
}

const summaryActs: Record<
  SummaryMove,
  (
    portal: TestPortal,
    actor: Person,
    at: { number: string; version: number },
    need: string,
  ) => Promise<Outcome>
> = {
  revise: (portal, actor, at, need) => reviseSummary(portal, actor, { ...draftOf([need]), ...at }),
  submitForReview: submitSummary,
  returnToDraft: (portal, actor, at) => returnSummary(portal, actor, { ...at, reason: "请补充依据" }),
  publish: publishSummary,
  openTask: (portal, actor, at) => openTaskFromSummary(portal, actor, at, aTaskInput()),
  decline: (portal, actor, at) => declineSummary(portal, actor, { ...at, reason: "暂无资金" }),
};

test.each(Object.keys(summaryMoves).filter((move): move is SummaryMove => move in summaryMoves))(
  "two who %s a summary at once: one is done, the other is told",
  async (move) => {
    const { portal, second, need, number } = await anOffice();
    const [state] = summaryMoves[move].from;
    await portal.db.write((tx) => tx.update(summaries).set({ state }).where(eq(summaries.number, number)));
    const [{ version } = { version: 0 }] = await portal.db.read.select().from(summaries);
    const before = (await portal.db.read.select().from(events)).length;
    const outcomes = await twice(portal, (each) =>
      summaryActs[move](each, second, { number, version }, need.number),
    );
    expect([move, done(outcomes)]).toEqual([move, 1]);
    expect(outcomes.find(({ ok }) => !ok)?.reason).toMatch(/state-does-not-allow|changed-meanwhile/);
    const told = (await portal.db.read.select().from(events)).slice(before).map(({ type }) => type);
    expect(new Set(told).size, "each event once").toBe(told.length);
  },
);

type PersonsTaskMove = Exclude<TaskMove, "fallBehind">;
const taskActs = (
  portal: TestPortal,
  actor: Person,
  move: PersonsTaskMove,
  number: string,
  version: number,
) => {
  const at = { number, version, words: "进场施工" };
  if (move === "adjust") return adjustTask(portal, actor, { ...at, dueOn: "2026-12-31", target: 400 });
  if (move === "finish" || move === "terminate")
    return endTask(portal, actor, { ...at, move, evidence: "验收单 2026-17" });
  return reportOnTask(portal, actor, { ...at, move, progress: 5, done: 0 });
};

test.each(
  Object.keys(taskMoves).filter(
    (move): move is PersonsTaskMove => move in taskMoves && move !== "fallBehind",
  ),
)("two who %s a task at once: one is done, the other is told", async (move) => {
  const { portal, first, second, number: summary } = await anOffice();
  await portal.db.write((tx) =>
    tx.update(summaries).set({ state: "published" }).where(eq(summaries.number, summary)),
  );
  const [row] = await portal.db.read.select().from(summaries);
  const at = { number: summary, version: row?.version ?? 0 };
  const opened = await openTaskFromSummary(portal, first, at, aTaskInput());
  if (!opened.ok) throw new Error(opened.reason);
  const [state] = taskMoves[move].from;
  await portal.db.write((tx) => tx.update(tasks).set({ state }).where(eq(tasks.number, opened.number)));
  const [{ version } = { version: 0 }] = await portal.db.read.select().from(tasks);
  const outcomes = await twice(portal, (each) => taskActs(each, second, move, opened.number, version));
  expect([move, done(outcomes)]).toEqual([move, 1]);
  expect(outcomes.find(({ ok }) => !ok)?.reason).toMatch(/state-does-not-allow|changed-meanwhile/);
});
