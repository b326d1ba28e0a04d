import { expect, test } from "vitest";
import { draftSummary } from "#app/domain/summaries/draft-summary.server.ts";
import { loader as tableLoader } from "#app/routes/office/summaries.tsx";
import { loader as read, action as revise } from "#app/routes/office/summary.tsx";
import { action as draft } from "#app/routes/office/summary-new.tsx";
import { action as publish } from "#app/routes/office/summary-publication.tsx";
import { action as submit } from "#app/routes/office/summary-review.tsx";
import { action as openTask } from "#app/routes/office/summary-task.tsx";
import { action as report } from "#app/routes/office/task-report.tsx";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { draftOf } from "#tests/factories/summaries.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function office() {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  return { portal, one: await contextFor(portal, first), two: await contextFor(portal, second), first };
}

const typed = (need: string) => ({
  title: "柳湾学校周边步行安全",
  asked: "补齐学校门口的人行道。",
  evidence: "早高峰一千二百余人次。",
  category: "transport",
  "need[]": need,
});
const task = {
  title: "文昌小学东门步行道",
  class: "major-project",
  theme: "transport-infrastructure",
  rung: "project",
  leadUnitId: "transport",
  startOn: "2026-03-02",
  dueOn: "2026-09-30",
  measure: "建成步行道",
  measureUnit: "米",
  target: "420",
  fundsArePublic: "yes",
  placeLabel: "文昌小学东门",
};

const goesTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : answer);

test("forms carry a summary from needs to a task that its unit reports on", async () => {
  const { portal, one, two } = await office();
  const need = await aNeed(portal, { state: "answered" });
  const at = "/office/summaries/2026-S001";
  const of = { number: "2026-S001" };
  expect(goesTo(await draft(posting(one, "/office/summaries/new", typed(need.number))))).toBe(at);
  expect(goesTo(await submit(posting(one, `${at}/review`, { version: "1" }, of)))).toBe(at);
  const own = await publish(posting(one, `${at}/publication`, { version: "2" }, of));
  expect(own).toMatchObject({ data: { reason: "same-person" } });
  const published = await publish(posting(two, `${at}/publication`, { version: "2" }, of));
  expect(goesTo(published)).toBe("/summaries/2026-S001");
  const opened = await openTask(posting(two, `${at}/task`, { ...task, version: "3" }, of));
  expect(goesTo(opened)).toBe("/office/tasks/2026-T001");
  const words = { version: "1", move: "start", words: "开工", progress: "5", done: "0" };
  const at2 = { number: "2026-T001" };
  const stranger = await aPerson(portal, "水利局", { role: "officer", unitId: "water" });
  const refused = await report(
    posting(await contextFor(portal, stranger), "/office/tasks/2026-T001/reports", words, at2),
  );
  expect(refused).toMatchObject({ data: { reason: "not-allowed" }, init: { status: 403 } });
  const officer = await aPerson(portal, "交通局", { role: "officer", unitId: "transport" });
  const taken = await report(
    posting(await contextFor(portal, officer), "/office/tasks/2026-T001/reports", words, at2),
  );
  expect(goesTo(taken)).toBe("/office/tasks/2026-T001");
});

test("a refused draft comes back with everything typed", async () => {
  const { portal, one } = await office();
  const need = await aNeed(portal);
  const sent = { ...typed(need.number), "quoteNeed[]": need.number, "quoteWords[]": "没有这句话" };
  const back = await draft(posting(one, "/office/summaries/new", sent));
  expect(back).toMatchObject({
    data: {
      reason: "quote-not-in-need",
      values: { title: ["柳湾学校周边步行安全"], "quoteWords[]": ["没有这句话"] },
    },
  });
});

test("of two editors the later one gets their own words back and sees the other's", async () => {
  const { portal, one, two, first } = await office();
  const need = await aNeed(portal);
  const drafted = await draftSummary(portal, first, draftOf([need.id]));
  if (!drafted.ok) throw new Error(drafted.reason);
  const of = { number: drafted.number };
  const at = `/office/summaries/${drafted.number}`;
  const sent = (title: string) => ({ ...typed(need.number), title, version: "1" });
  expect(goesTo(await revise(posting(one, at, sent("甲的标题"), of)))).toBe(at);
  const back = await revise(posting(two, at, sent("乙的标题"), of));
  expect(back).toMatchObject({
    data: { reason: "changed-meanwhile", values: { title: ["乙的标题"] } },
    init: { status: 409 },
  });
  const { summary } = await read(reading(two, at, of));
  expect(summary).toMatchObject({ title: "甲的标题", version: 2 });
});

test("the desk opens to coordinators and inspectors alone", async () => {
  const { portal } = await office();
  for (const grant of [
    { role: "planner", territoryId: "liuwan" },
    { role: "officer", unitId: "transport" },
    { role: "moderator" },
    { role: "administrator" },
  ] as const) {
    const context = await contextFor(portal, await aPerson(portal, grant.role, grant));
    await expect(tableLoader(reading(context, "/office/summaries"))).rejects.toMatchObject({ status: 403 });
  }
});
