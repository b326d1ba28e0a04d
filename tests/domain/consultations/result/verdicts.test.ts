import { expect, test } from "vitest";
import { ownAnswered, ownContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { giveContributionVerdict } from "#app/domain/consultations/result/give-verdict.server.ts";
import { officeVerdicts } from "#app/domain/consultations/result/office-verdicts.server.ts";
import { publicResult, resultCounts } from "#app/domain/consultations/result/public-result.server.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { openTaskFromPassages } from "#app/domain/tasks/open-task-from-passages.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { tasksOfResult } from "#app/domain/tasks/tasks-of-result.server.ts";
import { events } from "#db/schema/audit.ts";
import { contributionVerdicts } from "#db/schema/consultation-result.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPublishedResult, aTownThatAsks } from "#tests/factories/results.ts";
import { aTaskInput } from "#tests/factories/summaries.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const shared = "请保留门前的大树，不要为了停车把它们移走，孩子们夏天要乘凉，老人也在树下坐。";

async function aResult() {
  const portal = await openTestPortal();
  const office = await aTownThatAsks(portal);
  const [zhu, he, lin] = [
    await aPerson(portal, "朱明远"),
    await aPerson(portal, "何静"),
    await aPerson(portal, "林青"),
  ];
  const { id, number } = await aPublishedResult(portal, office, [
    { from: zhu, words: shared, adoption: "adopted" },
    { from: he, words: shared, adoption: "adopted" },
    { from: lin, words: "快递柜放在哪里？", adoption: "not-adopted" },
  ]);
  const judge = (who: typeof zhu, receipt: string, task?: string) =>
    giveContributionVerdict(portal, who, { receipt, grade: "does-not", words: "没有说什么时候。", task });
  return { portal, ...office, zhu, he, lin, id, number, judge };
}

test("who spoke says once whether the result answers them; the words are the office's, and no event repeats them", async () => {
  const { portal, zhu, he, lin, id, number, judge } = await aResult();
  expect(await judge(he, `${number}-0001`)).toMatchObject({ reason: "not-found" });
  const both = await Promise.all([judge(zhu, `${number}-0001`), judge(zhu, `${number}-0001`)]);
  expect(both.map((each) => each.ok).toSorted()).toEqual([false, true]);
  expect(await judge(zhu, `${number}-0001`)).toMatchObject({ reason: "verdict-given" });
  must(await judge(lin, `${number}-0003`));
  expect((await officeVerdicts(portal.db.read, id, { grade: "does-not", page: 1 })).lines).toHaveLength(2);
  const { verdicts } = await resultCounts(portal.db.read, id);
  expect(verdicts).toMatchObject({
    n: 2,
    shares: [{ many: null }, { many: null }, { grade: "does-not", many: null }],
  });
  expect(JSON.stringify(await portal.db.read.select().from(events))).not.toContain("什么时候");
  const own = await ownContributions(portal.db.read, zhu, { page: 1, today: "2026-04-02" });
  expect(own.lines).toMatchObject([{ verdicts: { result: "does-not", tasks: [] } }]);
});

test("a verdict waits for the result, and is not to be had for what was taken back", async () => {
  const portal = await openTestPortal();
  const office = await aTownThatAsks(portal);
  const zhu = await aPerson(portal, "朱明远");
  const { number } = await aPublishedResult(portal, office, [
    { from: zhu, words: shared, adoption: "partly" },
  ]);
  await portal.db.client.execute("UPDATE consultations SET state = 'reviewed'");
  const asked = { receipt: `${number}-0001`, grade: "answers", words: "" } as const;
  expect(await giveContributionVerdict(portal, zhu, asked)).toMatchObject({ reason: "not-answered-yet" });
  expect(await ownAnswered(portal.db.read, zhu, asked.receipt)).toBeUndefined();
  await portal.db.client.execute("UPDATE contributions SET withdrawn_at = '2026-03-03T00:00:00.000Z'");
  expect(await giveContributionVerdict(portal, zhu, asked)).toMatchObject({ reason: "not-found" });
});

test("whoever leaves takes their verdict's words along; its count stays, and they could take a copy", async () => {
  const { portal, zhu, id, number, judge } = await aResult();
  must(await judge(zhu, `${number}-0001`));
  const told = await ownDataOf(portal, zhu.id);
  expect(JSON.stringify(told.parts.find(({ table }) => table === "contribution_verdicts"))).toContain(
    "什么时候",
  );
  await portal.db.write((tx) => erasePerson(tx, zhu.id, "go", portal.clock.now()));
  expect(await portal.db.read.select().from(contributionVerdicts)).toMatchObject([
    { personId: null, words: "", grade: "does-not" },
  ]);
  expect((await resultCounts(portal.db.read, id)).verdicts.n).toBe(1);
});

test("a task is opened from what was adopted, once; it leads back to the passages, and everybody who said them hears of each step", async () => {
  const { portal, coordinator, second, officer, zhu, he, lin, id, number, judge } = await aResult();
  const input = aTaskInput({ title: "保留门前大树", leadUnitId: "water" });
  const open = (actor: typeof zhu, asked: object = {}) =>
    openTaskFromPassages(portal, actor, { number, ...asked }, input);
  expect(await open(officer)).toMatchObject({ reason: "not-allowed" });
  expect(await open(coordinator, { topic: "水系" })).toMatchObject({ reason: "nothing-taken-up" });
  const before = (await publicResult(portal.db.read, number, portal.zone))?.revision ?? 0;
  const opened = await Promise.all([open(coordinator), open(coordinator), open(second)]);
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  expect(opened.filter((each) => !each.ok && each.reason === "already-done")).toHaveLength(2);
  const [task, ...others] = await tasksOfResult(portal.db.read, id);
  expect(others).toEqual([]);
  if (!task) throw new Error("no task");
  expect(task).toMatchObject({ title: "保留门前大树", passages: 1 });
  expect((await publicResult(portal.db.read, number, portal.zone))?.revision).toBeGreaterThan(before);
  const rows = await publicResultRows(portal.db.read, id, { task: task.number });
  expect(rows.rows).toMatchObject([{ signatories: 2, tasks: [{ number: task.number }] }]);
  const page = await taskPage(portal.db.read, task.number);
  expect(page?.consultations).toMatchObject([{ number, passages: 1 }]);
  expect(await judge(zhu, `${number}-0001`, task.number)).toMatchObject({ reason: "not-found" });
  must(
    await reportOnTask(portal, officer, {
      ...({ number: task.number, version: page?.version ?? 0, move: "start", words: "开工。" } as const),
      ...{ progress: 10, done: 0 },
    }),
  );
  const ended = { number: task.number, move: "finish", words: "大树都保留了。", evidence: "验收单" } as const;
  must(await endTask(portal, officer, { ...ended, version: (page?.version ?? 0) + 1 }));
  await reactToEvents(portal, tellingsOf);
  const told = await portal.db.read.select().from(deliveries);
  for (const { id: person } of [zhu, he])
    for (const template of ["task-opened", "task-moved", "contribution-task-done"])
      expect(told).toContainEqual(expect.objectContaining({ template, recipient: `person:${person}` }));
  expect(told.some((each) => each.recipient === `person:${lin.id}` && /task/.test(each.template))).toBe(
    false,
  );
  must(await judge(he, `${number}-0002`, task.number));
  expect(await judge(lin, `${number}-0003`, task.number)).toMatchObject({ reason: "not-found" });
  expect((await taskPage(portal.db.read, task.number))?.consultations).toMatchObject([
    { verdicts: { n: 1 } },
  ]);
});
