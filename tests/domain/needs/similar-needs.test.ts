import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { indexSigns } from "#app/domain/needs/similar/index-signs.server.ts";
import { type SimilarAsked, similarNeeds } from "#app/domain/needs/similar/similar-queries.server.ts";
import { needSignRules, needSigns } from "#db/schema/need-signs.ts";
import { needs } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const school: [number, number] = [118.6039, 30.2853];
/** So many metres to the east of the school. */
const eastBy = (metres: number): [number, number] => [school[0] + metres / 96_200, school[1]];
const pointAt = (metres: number) => ({ type: "Point" as const, coordinates: eastBy(metres) });

const dark = { title: "路灯坏了晚上看不见", words: "小路上一片漆黑，老人不敢出门。" };
const lampAt = (metres: number, given: Partial<Need> = {}) =>
  aNeed(portal, { ...dark, geometry: pointAt(metres), ...given });

async function found(given: Partial<SimilarAsked> = {}) {
  while ((await indexSigns(portal)) > 0);
  return await similarNeeds(portal, {
    ...{ title: "", words: "Street light out, too dark at night", category: "transport" },
    ...{ where: { at: school, territory: "liuwan" }, ...given },
  });
}
const numbers = async (given: Partial<SimilarAsked> = {}) => (await found(given)).map(({ number }) => number);
const change = (need: Need, set: Partial<Need>) =>
  portal.db.write((tx) => tx.update(needs).set(set).where(eq(needs.id, need.id)));

test("English words find the Chinese need of the same matter, with why and how far away", async () => {
  const need = await lampAt(120);
  await aNeed(portal, { title: "广场舞太吵", words: "每晚放音响到十点。", geometry: pointAt(50) });
  const [only, ...others] = await found();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ number: need.number, metres: 120, title: dark.title });
  expect(only?.because.concepts).toContainEqual({ "zh-CN": "路灯：损坏", en: "street light: broken" });
});

test("each matter has its own reach: a lamp 400 metres away is another, a school is the same", async () => {
  await lampAt(400);
  const place = await aNeed(portal, { title: "学位紧张，希望新建小学", geometry: pointAt(900) });
  expect(await numbers()).toEqual([]);
  expect(await numbers({ words: "We need a new primary school, too few school places" })).toEqual([
    place.number,
  ]);
});

test("who names no place finds needs wherever they lie", async () => {
  const need = await lampAt(3000);
  expect(await numbers({ where: { at: undefined, territory: undefined } })).toEqual([need.number]);
});

test("hidden, reported and withdrawn needs are never suggested, also when they became so after they were indexed", async () => {
  await lampAt(10, { visibility: "office-only" });
  await lampAt(10, { kind: "report" });
  await lampAt(10, { publication: "awaiting-review" });
  const need = await lampAt(20);
  expect(await numbers()).toEqual([need.number]);
  await change(need, { isPublic: false, visibility: "office-only" });
  const asked = { title: "", words: dark.title, category: "transport" };
  // The job has not seen it yet.
  expect(await similarNeeds(portal, { ...asked, where: { at: school, territory: "liuwan" } })).toEqual([]);
  await found();
  expect(await portal.db.read.select().from(needSigns)).toEqual([]);
});

test("one published without its place is found by who has no place, and nobody learns where it lies", async () => {
  const need = await lampAt(10, { visibility: "anonymous" });
  expect(await numbers()).toEqual([]);
  const [only] = await found({ where: { at: undefined, territory: undefined } });
  expect(only).toMatchObject({ number: need.number });
  expect(only?.metres).toBeUndefined();
  expect(only?.placeLabel).toBeUndefined();
});

test("a merged need leads to the one it went into, once", async () => {
  const into = await lampAt(60);
  await lampAt(10, { state: "merged", mergedIntoId: into.id });
  expect(await numbers()).toEqual([into.number]);
  await change(into, { isPublic: false });
  expect(await numbers()).toEqual([]);
});

test("one that is dealt with says what was answered, without telephone numbers", async () => {
  const need = await lampAt(10, { state: "closed" });
  const answer = {
    ...{ id: "a", needId: need.id, kind: "official" as const, round: 1, result: null, basis: "" },
  };
  const words = { reasons: "已经修好，请张师傅 13812345678 看过。", nextStep: "", byRole: "officer" };
  await portal.db.write((tx) => tx.insert(answers).values({ ...answer, ...words, at: portal.clock.now() }));
  expect((await found())[0]?.answer?.reasons).toMatch(/^已经修好.*138\*+/);
});

test("words, places and rules that change are followed", async () => {
  const need = await lampAt(10);
  expect(await numbers()).toEqual([need.number]);
  await change(need, { title: "楼道里堆满杂物", words: "堵住了消防门。" });
  expect(await numbers()).toEqual([]);
  await change(need, dark);
  await portal.db.write((tx) => tx.update(needSignRules).set({ version: "older" }));
  await portal.db.write((tx) => tx.delete(needSigns));
  expect(await numbers()).toEqual([need.number]);
  await portal.db.client.execute("VACUUM");
  expect(await numbers()).toEqual([need.number]);
});

test("in a dense place the nearest and newest fill the list, which has five at most", async () => {
  for (let at = 0; at < 60; at += 1) await lampAt(at);
  const lines = await found();
  expect(lines).toHaveLength(5);
  expect(lines.every(({ metres = 1000 }) => metres < 60)).toBe(true);
});

test("a masked telephone number is no sign to find a need by", async () => {
  await lampAt(10, { title: "路口信号", words: "电话 13812345678" });
  expect(await numbers({ words: "13812345678 13812345678" })).toEqual([]);
});
