import { expect, test } from "vitest";
import { answerSurvey } from "#app/domain/outreach/surveys/answer-survey.server.ts";
import { makeSurvey } from "#app/domain/outreach/surveys/make-survey.server.ts";
import { surveyView, surveyWords } from "#app/domain/outreach/surveys/survey-queries.server.ts";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { surveyAnswers } from "#db/schema/plan-surveys.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openPortalIn, openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const input = { planId: "plan", opensOn: "2026-03-02", closesOn: "2026-03-10", sampling: undefined };

async function aSurvey(results: "at-close" | "at-once" = "at-once") {
  const portal = await openTestPortal();
  await aTown(portal);
  await keptVersion(portal, aPlanDraft());
  const coordinator = await aPerson(portal, "宋媛", { role: "coordinator" });
  const made = await makeSurvey(portal, coordinator, { ...input, results });
  if (!made.ok) throw new Error(made.reason);
  const { number } = made;
  const answer = (actor: Actor, device: string, knows = 4, through: TestPortal = portal) =>
    answerSurvey(through, actor, { number, device, knows, accepts: 5, words: undefined });
  const results5 = async (day: string) => (await surveyView(portal.db.read, number, day))?.results;
  return { portal, coordinator, number, answer, results5 };
}

test("one answer a person and one a device, and it is told which was counted how", async () => {
  const { portal, answer, results5 } = await aSurvey();
  const resident = await aPerson(portal, "陈宁");
  for (const knows of [1, 5]) expect(await answer(resident, "a", knows)).toEqual({ ok: true });
  for (const device of ["a", "a", "b", "c", "d"]) expect(await answer(visitor, device)).toEqual({ ok: true });
  expect(await results5("2026-03-03")).toMatchObject({ signedIn: null, devices: null, knows: { n: 5 } });
  for (const name of ["甲", "乙", "丙", "丁"]) await answer(await aPerson(portal, name), "a");
  expect(await results5("2026-03-03")).toMatchObject({ signedIn: null, devices: null, knows: { n: 9 } });
  await answer(visitor, "e");
  expect(await results5("2026-03-03")).toMatchObject({ signedIn: 5, devices: 5, knows: { n: 10 } });
  const rows = await portal.db.read.select().from(surveyAnswers);
  expect(rows.map(({ device }) => device)).not.toContain("a");
});

test("the same device twice at once is one answer", async () => {
  const { portal, answer } = await aSurvey();
  const beside = await openPortalIn(portal.folder);
  await Promise.all([answer(visitor, "a"), answer(visitor, "a", 2, beside)]);
  beside.db.close();
  expect(await portal.db.read.select().from(surveyAnswers)).toHaveLength(1);
});

test("results wait for the close where the survey says so; after it nobody answers", async () => {
  const { portal, answer, results5 } = await aSurvey("at-close");
  for (const device of ["a", "b", "c", "d", "e"]) await answer(visitor, device);
  expect(await results5("2026-03-10")).toBeNull();
  expect(await results5("2026-03-11")).toMatchObject({ knows: { n: 5 } });
  portal.clock.moveTo("2026-03-11T04:00:00.000Z");
  expect(await answer(visitor, "f")).toEqual({ ok: false, reason: "survey-not-open" });
});

test("fewer than five answers are told to nobody", async () => {
  const { answer, results5 } = await aSurvey();
  for (const device of ["a", "b", "c", "d"]) await answer(visitor, device);
  expect(await results5("2026-03-03")).toBeNull();
});

test("what was written is for the office alone; only coordinators open a survey, on a plan that is public", async () => {
  const { portal, coordinator, number } = await aSurvey();
  const resident = await aPerson(portal, "陈宁");
  const said = { number, device: "a", knows: 3, accepts: 3, words: "图看不懂。" };
  await answerSurvey(portal, resident, said);
  const asked = { number, page: 1 };
  expect((await surveyWords(portal.db.read, coordinator, asked)).words).toEqual(["图看不懂。"]);
  expect((await surveyWords(portal.db.read, resident, asked)).words).toEqual([]);
  const made = (planId: string, actor = coordinator) =>
    makeSurvey(portal, actor, { ...input, planId, results: "at-once" });
  expect(await made("plan", resident)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await made("no-such-plan")).toEqual({ ok: false, reason: "survey-plan-unknown" });
  expect(await made("plan")).toEqual({ ok: true, number });
});
