import { beforeEach, expect, test } from "vitest";
import { indexSigns } from "#app/domain/needs/similar/index-signs.server.ts";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { action as meToo, loader as meTooPage } from "#app/routes/public/need-me-too.tsx";
import { action as newNeed } from "#app/routes/public/need-new.tsx";
import { action } from "#app/routes/public/similar-needs.ts";
import { needDrafts } from "#db/schema/drafts.ts";
import { needFollows, needSupports } from "#db/schema/needs.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const place = { place: "coordinates", coordinates: "118.6039, 30.2853" };
const dark = { title: "路灯坏了晚上看不见", words: "小路上一片漆黑。" };
const typed = {
  ...place,
  step: "what",
  category: "transport",
  kind: "help",
  words: "Street light out, too dark",
};

async function lamp(given: Partial<Need> = {}) {
  const need = await aNeed(portal, { ...dark, ...given });
  await indexSigns(portal);
  return need;
}
async function told(fields: Record<string, string>, actor: Actor = visitor, lang: "zh-CN" | "en" = "en") {
  const answer = await action(posting(await contextFor(portal, actor, lang), "/needs/similar", fields));
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  return await answer.text();
}

test("half a form is told what is alike nearby, with why, and nothing of it is kept", async () => {
  const need = await lamp();
  const html = await told(typed);
  expect(html).toContain(`value="${need.number}"`);
  expect(html).toMatch(/Because: street light: broken, about 0 m away/);
  expect(await portal.db.read.select().from(needDrafts)).toEqual([]);
});

test("without a place, without words, or against the writer's will nothing is compared that should not be", async () => {
  await lamp();
  expect(await told({ words: "Street light out" })).toContain("路灯坏了");
  expect(await told({ ...typed, words: " " })).not.toContain("路灯坏了");
  expect(await told({ ...typed, noSimilar: "on" })).not.toContain("路灯坏了");
  expect(await told({ ...typed, kind: "report" })).not.toContain("路灯坏了");
  expect(await told({ ...typed, place: "no-such", geometry: "{" })).toContain("路灯坏了");
});

test.each([
  [{ words: "厨房着火了" }, "119"],
  [{ words: "There is a fire on our floor" }, "119"],
  [{ words: "I will take them to court" }, "12348"],
  [{ words: "预付卡店跑路了" }, "12315"],
  [{ words: "我要举报他们", kind: "complaint" }, "像是举报"],
  [{ words: "有人违法", kind: "report" }, "只有办理单位能看到"],
])("%j is told at once what the rules say: %s", async (fields, words) => {
  expect(await told(fields, visitor, "zh-CN")).toContain(words);
});

test("what the writer has passed by is not said again", async () => {
  expect(await told({ words: "厨房着火了", declined: "emergency" })).not.toContain("119");
});

test("one's own earlier need is told as such, hidden ones too, and only to oneself", async () => {
  const person = await aPerson(portal, "a");
  const own = await lamp({ authorId: person.id, visibility: "office-only", state: "in-progress" });
  expect(await told(typed, person)).toContain(own.number);
  expect(await told(typed, await aPerson(portal, "b"))).not.toContain(own.number);
});

async function joins(actor: Actor, number: string) {
  const context = await contextFor(portal, actor);
  const answer = await newNeed(posting(context, "/needs/new", { ...typed, meToo: number, key: "k" }));
  if (!(answer instanceof Response)) throw new Error("no redirect");
  return answer;
}
const rowsOf = async () => ({
  supports: (await portal.db.read.select().from(needSupports)).length,
  follows: (await portal.db.read.select().from(needFollows)).length,
});

test("who may is counted in and follows at once, twice is once, and the draft waits without the button", async () => {
  const need = await lamp();
  const person = await aPerson(portal, "a");
  const answer = await joins(person, need.number);
  await joins(person, need.number);
  expect(answer.headers.get("Location")).toBe(`/needs/${need.number}/me-too`);
  expect(await rowsOf()).toEqual({ supports: 1, follows: 1 });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const context = await contextFor(portal, person);
  const asked = reading(context, `/needs/${need.number}/me-too`, { number: need.number });
  asked.request.headers.set("cookie", cookie);
  expect(await meTooPage(asked)).toMatchObject({ kept: true, need: { supports: true, follows: true } });
});

test("a visitor is led to sign in by the page's own button, with the draft kept", async () => {
  const need = await lamp();
  expect((await joins(visitor, need.number)).headers.get("Set-Cookie")).toContain("wenji_draft=");
  const context = await contextFor(portal);
  const path = `/needs/${need.number}/me-too`;
  const sent = meToo(posting(context, path, {}, { number: need.number }));
  await expect(sent).rejects.toSatisfy((led) => led instanceof Response && led.status === 302);
  expect(await rowsOf()).toEqual({ supports: 0, follows: 0 });
});

test("of a need that is hidden, there is no such page, and nobody joins it", async () => {
  const need = await lamp({ visibility: "office-only" });
  const person = await aPerson(portal, "a");
  await joins(person, need.number);
  expect(await rowsOf()).toEqual({ supports: 0, follows: 0 });
  const context = await contextFor(portal, person);
  const path = `/needs/${need.number}/me-too`;
  await expect(meTooPage(reading(context, path, { number: need.number }))).rejects.toBeInstanceOf(Response);
});

test("one that is over is followed and not supported, and one's own is neither counted", async () => {
  const person = await aPerson(portal, "a");
  await joins(person, (await lamp({ state: "closed" })).number);
  await joins(person, (await lamp({ authorId: person.id })).number);
  expect(await rowsOf()).toEqual({ supports: 0, follows: 2 });
});
