import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignPassage } from "#app/domain/consultations/decide-passage.server.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { draftPassage } from "#app/domain/consultations/workbench/draft-passage.server.ts";
import { holdPassage } from "#app/domain/consultations/workbench/hold-passage.server.ts";
import { historyOfRange } from "#app/domain/consultations/workbench/passage-history.server.ts";
import { reopenPassage } from "#app/domain/consultations/workbench/reopen-passage.server.ts";
import { sendBackPassage } from "#app/domain/consultations/workbench/send-back-passage.server.ts";
import { takeOverPassage } from "#app/domain/consultations/workbench/take-over-passage.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { action as passagePosted } from "#app/routes/office/passage.tsx";
import { events } from "#db/schema/audit.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aLetter } from "#tests/factories/letters.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";

async function aGivenPassage() {
  const letter = await aLetter();
  const { portal, coordinator, number, id } = letter;
  const only = async () => {
    const [row] = await portal.db.read.select().from(passages);
    if (!row) throw new Error("no passage");
    return row;
  };
  const { id: passageId } = await only();
  const which = { number, passageId };
  const about = { topic: null, subject: "" };
  must(await assignPassage(portal, coordinator, { ...which, ...about, revision: 1, unit: "water" }));
  const draft = async (actor = letter.officer, reason: string | null = "拟列入计划") =>
    await draftPassage(portal, actor, {
      ...{ ...which, ...about, unit: undefined, revision: (await only()).revision },
      ...({ adoption: "partly", reason, followUp: null } as const),
    });
  const told = async (template: string) => {
    await reactToEvents(portal, tellingsOf);
    return await portal.db.read.select().from(deliveries).where(eq(deliveries.template, template));
  };
  return { ...letter, which, only, draft, told, consultationId: id };
}

test("a unit is given a passage until a day: five working days by the rule, from the day after", async () => {
  const { only } = await aGivenPassage();
  expect(await only()).toMatchObject({
    ...{ unitId: "water", step: "with-unit", dueOn: "2026-03-09", dueRuleId: "passage-study" },
    dueProvisional: false,
  });
});

test("a draft decides nothing, is counted nowhere, and a decision takes its place", async () => {
  const { portal, only, draft, decide, consultationId, coordinator } = await aGivenPassage();
  must(await draft());
  expect(await only()).toMatchObject({ step: "drafted", adoption: null, draftReason: "拟列入计划" });
  expect(await passageTally(portal.db.read, consultationId)).toMatchObject({ all: 1, undecided: 1 });
  expect(JSON.stringify(await portal.db.read.select().from(events))).not.toContain("拟列入");
  must(await decide(await only(), coordinator, "已列入计划"));
  expect(await only()).toMatchObject({ step: "decided", draftReason: null, draftAt: null });
  expect(await draft()).toMatchObject({ reason: "decided-already" });
});

test("every change is kept with who, when and the texts before and after, also of passages that were joined", async () => {
  const { portal, only, draft, decide, cut, which, officer, coordinator } = await aGivenPassage();
  must(await draft(officer, "第一稿"));
  must(await draft(officer, "第二稿"));
  must(await decide(await only(), coordinator, "定稿"));
  must(await reopenPassage(portal, coordinator, { ...which, revision: (await only()).revision }));
  expect(await only()).toMatchObject({ adoption: null, draftReason: "定稿", draftBy: coordinator.id });
  const [{ id: contributionId, revision } = { id: "", revision: 0 }] = await portal.db.read
    .select()
    .from(contributions);
  must(await cut(revision, { act: "split", at: 6 }));
  must(await cut(revision + 1, { act: "merge", at: 6 }));
  const lines = await historyOfRange(portal.db.read, contributionId, { from: 7, until: 9 });
  expect(lines.map(({ act }) => act)).toEqual(
    expect.arrayContaining(["joined", "cut", "reopened", "decided", "drafted", "given"]),
  );
  const texts = JSON.stringify(lines);
  for (const text of ["第一稿", "第二稿", "定稿"]) expect(texts).toContain(text);
  const [decided] = lines.filter(({ act }) => act === "decided");
  expect(decided).toMatchObject({
    ...{ by: "周", before: { draftReason: "第二稿", adoption: null } },
    after: { reason: "定稿", adoption: "partly", draftReason: null },
  });
});

test("whoever opens a passage holds it for some minutes; another may take it over, and the first is told", async () => {
  const { portal, officer, coordinator, which, only, told, draft } = await aGivenPassage();
  expect(await holdPassage(portal, officer, which.passageId)).toBeUndefined();
  expect(await holdPassage(portal, coordinator, which.passageId)).toMatchObject({ name: "吴" });
  const { revision } = await only();
  must(await takeOverPassage(portal, coordinator, { ...which, revision }));
  expect(await holdPassage(portal, officer, which.passageId)).toMatchObject({ name: "周" });
  expect(await told("passage-taken-over")).toMatchObject([{ recipient: `person:${officer.id}` }]);
  // A hold guards nothing: the revision does.
  must(await draft(officer));
  portal.clock.moveTo("2026-03-02T02:16:00.000Z");
  expect(await holdPassage(portal, coordinator, which.passageId)).toBeUndefined();
});

test("a unit sends a passage back to the unit it proposes, and the second time to the coordinators", async () => {
  const { portal, officer, coordinator, which, only, told } = await aGivenPassage();
  const other = await aPerson(portal, "林", { role: "officer", unitId: "transport" });
  const back = async (actor = officer, proposed = "transport") =>
    await sendBackPassage(portal, actor, {
      ...{ ...which, revision: (await only()).revision, proposed, why: "属于道路，不是河道" },
    });
  expect(await back(officer, "water")).toMatchObject({ reason: "unit-has-it" });
  expect(await back(coordinator)).toMatchObject({ reason: "not-allowed" });
  expect(await back(other)).toMatchObject({ reason: "not-allowed" });
  must(await back());
  expect(await only()).toMatchObject({ unitId: "transport", returns: 1, dueOn: "2026-03-09" });
  expect((await told("passage-to-study")).map(({ recipient }) => recipient)).toContain(`person:${other.id}`);
  must(await back(other, "water"));
  expect(await only()).toMatchObject({ unitId: null, step: "returned", dueOn: null });
  expect((await told("passage-returned")).length).toBeGreaterThan(0);
  expect(JSON.stringify(await portal.db.read.select().from(events))).not.toContain("河道");
});

test("of two who save a draft at once one is told, and the words of the other stand", async () => {
  const { portal, officer, coordinator, only, which } = await aGivenPassage();
  const { revision } = await only();
  const save = (actor: typeof officer, reason: string) =>
    draftPassage(portal, actor, {
      ...{ ...which, revision, topic: null, subject: "", unit: undefined, adoption: null },
      ...{ reason, followUp: null },
    });
  const [one, two] = await Promise.all([save(officer, "甲稿"), save(coordinator, "乙稿")]);
  expect(one).toMatchObject({ ok: true });
  expect(two).toMatchObject({ reason: "changed-meanwhile" });
  expect(await only()).toMatchObject({ draftReason: "甲稿" });
});

test("of a passage that was joined to another while somebody wrote, what they wrote is handed back to them and to nobody else", async () => {
  const { portal, coordinator, number, cut } = await aGivenPassage();
  must(await cut(1, { act: "split", at: 6 }));
  const [, later] = await portal.db.read.select().from(passages).orderBy(passages.from);
  must(await cut(2, { act: "merge", at: 6 }));
  const sent = { act: "draft", revision: "1", reason: "拟并入步行道一并研究", followUp: "" };
  const params = { number, passage: later?.id ?? "" };
  const answer = await passagePosted(posting(await contextFor(portal, coordinator), "/", sent, params)).catch(
    (thrown: unknown) => thrown,
  );
  if (!(answer instanceof Response)) throw new Error("a refusal was expected");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("拟并入步行道一并研究");
});
