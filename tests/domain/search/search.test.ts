import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { emptyIndex, indexAll } from "#app/domain/search/index-all.server.ts";
import { indexChanges } from "#app/domain/search/index-changes.server.ts";
import { search } from "#app/domain/search/search.server.ts";
import { searchAskedBy } from "#app/domain/search/search-asked.ts";
import { suggestionsFor } from "#app/domain/search/suggestions.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import { searchWords } from "#db/schema/search.ts";
import { summaries } from "#db/schema/summaries.ts";
import { aComment, aNeed, anAnswer } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const untilIndexed = () => indexAll(portal, searched);
const asked = (q: string, more: Record<string, string> = {}) =>
  searchAskedBy(new URLSearchParams({ q, ...more }));
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");

async function found(q: string, more?: Record<string, string>) {
  await untilIndexed();
  return await search(portal.db.read, searched, asked(q, more));
}
const titles = async (q: string, more?: Record<string, string>) =>
  (await found(q, more)).results.map(({ title }) => plain(title));

test("needs, answers, comments and summaries are found by their words, each leading to its page", async () => {
  const need = await aNeed(portal, { title: "路灯不亮", words: "东门很黑" });
  await anAnswer(portal, need.id, { reasons: "已安排更换灯泡。" });
  await aComment(portal, need.id, { words: "西门也没有灯泡。" });
  await aSummary("published", "更换灯泡");
  const { results, counts } = await found("灯泡");
  expect(counts).toEqual({ need: 0, answer: 1, comment: 1, summary: 1, task: 0 });
  expect(results.map(({ kind, number }) => [kind, number])).toEqual(
    expect.arrayContaining([
      ["answer", need.number],
      ["comment", need.number],
      ["summary", "S-1"],
    ]),
  );
  expect(results.find(({ kind }) => kind === "answer")?.snippet).toContainEqual({ text: "灯泡", hit: true });
  expect((await found("灯泡", { kind: "comment" })).results.map(({ kind }) => kind)).toEqual(["comment"]);
});

test("the title counts for more than the text, and what is rare for more than what is frequent", async () => {
  for (let at = 0; at < 8; at++) await aNeed(portal, { title: `人行道${at}`, words: "小区旁边" });
  await aNeed(portal, { title: "小区", words: "小区的人行道和积水" });
  await aNeed(portal, { title: "积水严重", words: "小区门口的人行道" });
  expect((await titles("小区 积水"))[0]).toBe("积水严重");
});

test("slips of the hand and of the ear are put right, said, and may be refused", async () => {
  await aNeed(portal, { title: "停车场太小", words: "Streetlights and noise" });
  for (const [typed, meant] of [
    ["停车厂太小", "停车场太小"],
    ["停场", "停车场"],
    ["tingchechang", "停车场"],
    ["tíngchēchǎng", "停车场"],
    ["ting2che1chang3", "停车场"],
    ["ting che chang", "停车场"],
    ["streetligth", "streetlights"],
    ["noize", "noise"],
  ] as const) {
    const page = await found(typed);
    expect([typed, page.instead, page.results.length]).toEqual([typed, meant, 1]);
    const refused = await found(typed, { exact: "1" });
    expect([typed, refused.instead]).toEqual([typed, null]);
  }
});

test("where nothing has all words, most of them are searched, and it is said which are left out", async () => {
  await aNeed(portal, { title: "路灯不亮", words: "东门" });
  const page = await found("路灯 东门 xylophone");
  expect(page.results).toHaveLength(1);
  expect(page.left).toEqual(["xylophone"]);
  expect(await found("zzzzz")).toMatchObject({ results: [], instead: null, left: [] });
});

test("pages follow one another and end; a kind's count is of all pages", async () => {
  for (let at = 0; at < 45; at++) await aNeed(portal, { title: `路灯${at}号` });
  const first = await found("路灯");
  expect([first.results.length, first.counts.need, first.next]).toEqual([20, 45, 20]);
  const last = await found("路灯", { after: "40" });
  expect([last.results.length, last.next]).toEqual([5, null]);
  const second = await found("路灯", { after: "20" });
  const all = [first, second, last].flatMap(({ results }) => results.map(({ ref }) => ref));
  expect(new Set(all).size).toBe(45);
});

test("what was hidden a moment ago never shows, though the index does not know it yet", async () => {
  const need = await aNeed(portal, { title: "榕树", words: "根很长" });
  const comment = await aComment(portal, need.id, { words: "榕树确实大" });
  await aSummary("published", "榕树");
  expect((await found("榕树")).results).toHaveLength(3);
  await portal.db.write(async (tx) => {
    await tx.update(needs).set({ isPublic: false }).where(eq(needs.id, need.id));
    await tx.update(summaries).set({ state: "draft" });
  });
  const none = { need: 0, answer: 0, comment: 0, summary: 0, task: 0 };
  const at = await search(portal.db.read, searched, asked("榕树"));
  expect(at).toMatchObject({ results: [], counts: none, left: [], next: null });
  const never = await search(portal.db.read, searched, asked("榕树 龘龖"));
  expect(never).toMatchObject({ results: [], counts: none, left: [] });
  expect(await suggestionsFor(portal.db.read, searched, "榕")).toEqual([]);
  await untilIndexed();
  const { counts } = await found("榕树");
  expect(counts).toEqual(none);
  await portal.db.write(async (tx) => {
    await tx.update(needs).set({ isPublic: true }).where(eq(needs.id, need.id));
    await tx.update(needComments).set({ publication: "refused" }).where(eq(needComments.id, comment.id));
  });
  expect((await found("榕树")).results.map(({ kind }) => kind)).toEqual(["need"]);
});

test("traditional characters find simplified ones and the other way round, in the search and while it is typed", async () => {
  await aNeed(portal, { title: "传统老街路灯坏了", words: "卫生间漏水" });
  await aNeed(portal, { title: "電動車充電佔道", words: "ＫＴＶ噪音擾民" });
  for (const [typed, title] of [
    ["傳統路燈", "传统老街路灯坏了"],
    ["衞生間", "传统老街路灯坏了"],
    ["电动车充电", "電動車充電佔道"],
    ["噪音扰民 ktv", "電動車充電佔道"],
  ] as const) {
    expect([typed, await titles(typed)]).toEqual([typed, [title]]);
    const [first] = await suggestionsFor(portal.db.read, searched, typed);
    expect([typed, first && plain(first.title)]).toEqual([typed, title]);
  }
  const { results } = await found("充电");
  expect(results[0]?.title).toContainEqual({ text: "充電", hit: true });
});

test("what was meant is never a word that was hidden a moment ago", async () => {
  const need = await aNeed(portal, { title: "停车场太小", words: "Streetlights are broken" });
  await untilIndexed();
  const meantBy = async (typed: string) => {
    const { instead, meant } = await search(portal.db.read, searched, asked(typed));
    return instead ?? meant;
  };
  expect(await Promise.all(["庭车场", "停场", "streetligts"].map(meantBy))).toEqual([
    "停车场",
    "停车场",
    "streetlights",
  ]);
  await portal.db.write((tx) => tx.update(needs).set({ isPublic: false }).where(eq(needs.id, need.id)));
  expect(await Promise.all(["庭车场", "停场", "streetligts"].map(meantBy))).toEqual([null, null, null]);
});

test("suggestions are of what has a title of its own, from the first letters on", async () => {
  const need = await aNeed(portal, { title: "Streetlights at the gate", words: "dark" });
  await anAnswer(portal, need.id, { reasons: "Streetlights are ordered." });
  await untilIndexed();
  for (const typed of ["s", "Stree", "streetl", "gate streetlights", "streetligt"]) {
    const suggested = await suggestionsFor(portal.db.read, searched, typed);
    expect([typed, suggested.map(({ number }) => number)]).toEqual([typed, [need.number]]);
  }
});

test("words that nothing has any more are no longer words of the index", async () => {
  const need = await aNeed(portal, { title: "zyxquill" });
  await untilIndexed();
  const known = async () =>
    (await portal.db.read.select().from(searchWords).where(eq(searchWords.word, "zyxquill"))).length;
  expect(await known()).toBe(1);
  await portal.db.write((tx) => tx.update(needs).set({ title: "—" }).where(eq(needs.id, need.id)));
  await untilIndexed();
  expect(await known()).toBe(0);
});

test("two indexers at once and a third that repeats put everything in once; made anew it is the same", async () => {
  for (let at = 0; at < 30; at++) await aNeed(portal, { title: `路灯${at}号` });
  await Promise.all(
    [0, 1].map(async () => {
      while ((await indexChanges(portal, searched, 7)) > 0);
    }),
  );
  const before = await found("路灯");
  expect(before.counts.need).toBe(30);
  const words = await portal.db.read.select().from(searchWords).where(eq(searchWords.word, "路灯"));
  expect(words[0]?.entries).toBe(30);
  await emptyIndex(portal);
  expect((await search(portal.db.read, searched, asked("路灯"))).results).toEqual([]);
  expect(await found("路灯")).toEqual(before);
});

async function aSummary(state: "published" | "draft", title: string) {
  const at = portal.clock.now();
  await portal.db.write((tx) =>
    tx.insert(summaries).values({
      ...{ id: "s1", number: "S-1", title, asked: "更换", evidence: "", category: "transport", state },
      ...{ preparedBy: "coordinator", preparedAt: at, publishedAt: at },
    }),
  );
}
