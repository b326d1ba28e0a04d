import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { recordsAsOf } from "#app/domain/administration/register-history-queries.server.ts";
import { articlesInForce } from "#app/domain/policies/article-choice-queries.server.ts";
import { articleKind } from "#app/domain/policies/article-kind.server.ts";
import { linkBases, linkTexts } from "#app/domain/policies/citation-queries.server.ts";
import { policyKind } from "#app/domain/policies/policy-kind.server.ts";
import { policyList, policyPage } from "#app/domain/policies/policy-queries.server.ts";
import { answerNeed } from "#app/domain/responses/answer-need.server.ts";
import { answerBases, policyDocuments } from "#db/schema/policies.ts";
import { answers } from "#db/schema/responses.ts";
import { shippedRules } from "#tests/factories/calendar.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const day = "2026-03-02";
const law = "urban-rural-planning-law";

test("every article of law that a shipped deadline stands on is in the library", async () => {
  const { db } = await openTestPortal();
  const ofLaw = shippedRules.filter(({ source }) => source === "law");
  for (const { zh, en } of ofLaw.map(({ basis }) => basis)) {
    const [inChinese = [], inEnglish = []] = await linkTexts(db.read, [zh, en]);
    expect(
      inChinese.flatMap(({ href }) => href ?? []),
      zh,
    ).not.toEqual([]);
    expect(
      inEnglish.flatMap(({ href }) => href ?? []),
      en,
    ).not.toEqual([]);
  }
});

test("the library is searched by words, kind and the day of validity", async () => {
  const { db } = await openTestPortal();
  const ids = async (filter: Parameters<typeof policyList>[1]) =>
    (await policyList(db.read, filter, { page: 1, day })).lines.map(({ id }) => id);
  expect(await ids({ q: "规划草案" })).toEqual([law]);
  expect(await ids({ q: "draft plan" })).toEqual([law]);
  expect(await ids({ q: "%" })).toEqual([]);
  expect(await ids({ kind: "standard" })).toEqual(["land-use-classification"]);
  expect(await ids({ on: "2004-06-01" })).toEqual(["hearing-provisions"]);
});

test("an administrator changes an article; what it said before can be read as of then", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const key = `${law}.26`;
  const before = await articleKind.read(portal.db.read, key);
  if (!before) throw new Error("the article does not ship");
  const after = { ...before, validUntil: "2026-01-31" };
  const asked = { key, after, version: 1, reason: "已经修订" };
  const planner = await aPerson(portal, "周岚", { role: "planner", territoryId: "liuwan" });
  expect(await changeRecord(portal, planner, articleKind, asked)).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect(await changeRecord(portal, administrator, articleKind, asked)).toEqual({ ok: true, version: 2 });
  expect((await policyPage(portal.db.read, law, day))?.articles[0]?.validity).toBe("ended");
  const choices = await articlesInForce(portal.db.read, day);
  expect(choices.some(({ title, number }) => title === "城乡规划法" && number === "26")).toBe(false);
  const then = await recordsAsOf(portal.db.read, articleKind, "2000-01-01T00:00:00.000Z");
  expect(then.get(key)?.validUntil).toBeNull();
});

test("an article belongs to a document of the library", async () => {
  const portal = await openTestPortal();
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const article = await articleKind.read(portal.db.read, `${law}.26`);
  if (!article) throw new Error("the article does not ship");
  const after = { ...article, documentId: "no-such-law" };
  const asked = { key: "no-such-law.26", after, version: 0, reason: "试" };
  expect(await changeRecord(portal, administrator, articleKind, asked)).toEqual({
    ...{ ok: false, reason: "policy-unknown" },
  });
});

test("an answer is kept with the articles it stands on, counted once its need is public, and linked after a new title", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const planner = await aPerson(portal, "周岚", { role: "planner", territoryId: "liuwan" });
  const basis = "《城乡规划法》第二十六条；总体规划第42条";
  for (const visibility of ["public", "office-only"] as const) {
    const need = await aNeed(portal, { state: "in-progress", plannerId: planner.id, visibility });
    const answer = { result: "adopted", reasons: "已列入计划。", basis, nextStep: "开工" } as const;
    const made = await answerNeed(portal, planner, { ...answer, needId: need.id });
    expect(made).toMatchObject({ ok: true });
  }
  expect(await portal.db.read.select().from(answerBases)).toHaveLength(2);
  const page = await policyPage(portal.db.read, law, day);
  expect(page?.articles[0]?.citedBy).toEqual({ answers: 1, rules: 1 });
  const document = await policyKind.read(portal.db.read, law);
  await portal.db.write((tx) =>
    tx.update(policyDocuments).set({ title: "国土空间规划法" }).where(eq(policyDocuments.id, law)),
  );
  expect(document?.title["zh-CN"]).toBe("城乡规划法");
  const given = (await portal.db.read.select({ id: answers.id, basis: answers.basis }).from(answers)).map(
    (each) => ({ ...each, day }),
  );
  const linked = await linkBases(portal.db.read, given);
  expect(linked[given[0]?.id ?? ""]).toEqual([
    { text: "《城乡规划法》第二十六条", href: `/policies/${law}#a26` },
    { text: "；总体规划第42条" },
  ]);
});
