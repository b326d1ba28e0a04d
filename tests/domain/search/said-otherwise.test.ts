import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { search } from "#app/domain/search/search.server.ts";
import { searchAskedBy } from "#app/domain/search/search-asked.ts";
import { suggestionsFor } from "#app/domain/search/suggestions.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { needs } from "#db/schema/needs.ts";
import { aComment, aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const untilIndexed = () => indexAll(portal, searched);
const asked = (q: string, more: Record<string, string> = {}) =>
  searchAskedBy(new URLSearchParams({ q, ...more }));
const found = (q: string, more?: Record<string, string>) => search(portal.db.read, searched, asked(q, more));
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");
const titles = async (q: string, more?: Record<string, string>) =>
  (await found(q, more)).results.map(({ title }) => plain(title));

test("what has the words comes first, then what says the same in either language, marked and said", async () => {
  const comment = await aNeed(portal, { title: "夜里回不了家", words: "希望加开" });
  await aComment(portal, comment.id, { words: "这趟公交车八点就停了" });
  await aNeed(portal, { title: "The bus never comes", words: "every morning" });
  await aNeed(portal, { title: "公车太挤", words: "早上" });
  await untilIndexed();
  const page = await found("公车");
  expect(page.results.map(({ kind, otherwise }) => [kind, otherwise])).toEqual([
    ["need", false],
    ["comment", true],
    ["need", true],
  ]);
  expect(page).toMatchObject({ counts: { need: 2, comment: 1 }, instead: null, meant: null, left: [] });
  expect(page.also).toEqual(["公交", "bus", "班车", "乘车"]);
  expect(page.results[1]?.snippet).toContainEqual({ text: "公交", hit: true });
  expect(page.results[2]?.title).toContainEqual({ text: "bus", hit: true });
  expect(await titles("公車")).toEqual(page.results.map(({ title }) => plain(title)));
  expect((await found("公车", { kind: "comment" })).results).toHaveLength(1);
  const only = await found("公车", { exact: "1" });
  expect(only).toMatchObject({ counts: { need: 1, comment: 0 }, also: [] });
});

test("English everyday words find Chinese ones, as it is typed too, and where nothing has the word itself", async () => {
  const bin = await aNeed(portal, { title: "垃圾桶满了没人清", words: "榕树旁边" });
  const can = await aNeed(portal, { title: "A trash can is missing", words: "west gate" });
  await untilIndexed();
  const both = [bin.number, can.number].toSorted();
  for (const typed of ["bin", "bins", "Litter bin", "垃圾箱"]) {
    const page = await found(typed);
    expect([typed, page.results.map(({ number }) => number).toSorted()]).toEqual([typed, both]);
    const suggested = await suggestionsFor(portal.db.read, searched, typed);
    expect([typed, suggested.map(({ number }) => number).toSorted()]).toEqual([typed, both]);
  }
  expect(await found("bin 榕树")).toMatchObject({ instead: null, left: [], counts: { need: 1 } });
});

test("a slip is put right first; a word that the lexicon knows is no slip", async () => {
  await aNeed(portal, { title: "Glass on the lane", words: "everywhere" });
  await aNeed(portal, { title: "The lawn is trodden bare", words: "near the pond" });
  await aNeed(portal, { title: "停车场太小", words: "parking" });
  await untilIndexed();
  const grass = await found("grass");
  expect([grass.instead, grass.results.map(({ title }) => plain(title))]).toEqual([
    null,
    ["The lawn is trodden bare"],
  ]);
  const slip = await found("停车厂");
  expect([slip.instead, slip.results.map(({ otherwise }) => otherwise)]).toEqual(["停车场", [false]]);
});

test("a word that is an ordinary one here is no slip, however frequent the one beside it", async () => {
  for (let at = 0; at < 3; at++) await aNeed(portal, { title: `The wages come late ${at}`, words: "again" });
  for (let at = 0; at < 40; at++) await aNeed(portal, { title: `A bus on the lane ${at}`, words: "west" });
  await untilIndexed();
  expect(await found("bus late")).toMatchObject({ instead: null, meant: null });
  expect((await found("bus laen")).instead).toBe("bus lane");
});

test("a word that the lexicon has is no slip, in however few things it stands", async () => {
  await aNeed(portal, { title: "The wages come late", words: "again" });
  for (let at = 0; at < 40; at++) await aNeed(portal, { title: `A bus on the lane ${at}`, words: "west" });
  await untilIndexed();
  expect(await found("late")).toMatchObject({ instead: null, meant: null, counts: { need: 1 } });
});

test("where nothing has all of a question, the everyday word goes before the matter that it is said of", async () => {
  await aNeed(portal, { title: "The wages come late", words: "again" });
  for (let at = 0; at < 40; at++) await aNeed(portal, { title: `A bus on the lane ${at}`, words: "west" });
  await untilIndexed();
  expect(await found("bus late")).toMatchObject({ left: ["late"], counts: { need: 40 } });
});

test("what was hidden a moment ago is neither found nor counted in other words, nor are these said", async () => {
  const need = await aNeed(portal, { title: "公交车太挤", words: "早上" });
  await aNeed(portal, { title: "老楼电梯停运", words: "三天两头" });
  await untilIndexed();
  expect((await found("bus")).results).toHaveLength(1);
  await portal.db.write((tx) => tx.update(needs).set({ isPublic: false }).where(eq(needs.id, need.id)));
  expect(await found("bus")).toMatchObject({ results: [], counts: { need: 0 }, also: [], instead: null });
  expect(await suggestionsFor(portal.db.read, searched, "bus")).toEqual([]);
  expect(await found("bus elevator")).toMatchObject({ counts: { need: 1 }, left: ["bus"] });
});

test("whatever is asked, what has the words stands first and in its order, once, through all pages", async () => {
  const { int } = seeded(11);
  const words = [
    "公交",
    "公车",
    "bus",
    "垃圾桶",
    "bin",
    "路灯",
    "street light",
    "streetlamp",
    "噪音",
    "noise",
    "坏了",
  ];
  const pick = () => words[int(0, words.length - 1)] ?? "";
  for (let at = 0; at < 60; at++)
    await aNeed(portal, { title: `${pick()} ${at}`, words: `${pick()} ${pick()}` });
  await untilIndexed();
  for (const typed of [...words, "bus noise", "路灯 坏了", "公车 垃圾箱", "bin street light"]) {
    const only = await found(typed, { exact: "1" });
    if (only.left.length > 0) continue;
    const [first, second, third] = [
      await found(typed),
      await found(typed, { after: "20" }),
      await found(typed, { after: "40" }),
    ];
    const shown = [first, second, third].flatMap(({ results }) => results);
    const own = shown.filter(({ otherwise }) => !otherwise);
    expect([typed, first.results.slice(0, Math.min(10, own.length)).map(({ ref }) => ref)]).toEqual([
      typed,
      only.results.slice(0, 10).map(({ ref }) => ref),
    ]);
    expect([typed, own.length]).toEqual([typed, only.counts.need]);
    expect(shown.slice(0, own.length)).toEqual(own);
    expect([typed, new Set(shown.map(({ ref }) => ref)).size]).toEqual([typed, first.counts.need]);
    expect([first.next, second.next]).toEqual([shown.length > 20 ? 20 : null, shown.length > 40 ? 40 : null]);
  }
});

test("where nothing has all of it in any words, what the lexicon knows is searched without the rest", async () => {
  await aNeed(portal, { title: "老楼电梯停运", words: "三天两头" });
  await untilIndexed();
  const page = await found("elevator xylophone");
  expect(page).toMatchObject({ counts: { need: 1 }, left: ["xylophone"] });
  expect(page.results[0]?.title).toContainEqual({ text: "电梯", hit: true });
  expect(await found("elevator xylophone", { exact: "1" })).toMatchObject({ results: [], left: [] });
});

test("of a long question something is found, however many of its words stand apart", async () => {
  const apart = ["路灯", "公交", "垃圾", "电梯", "停车", "学校", "医院", "公园", "厕所", "市场", "水管"];
  for (const word of apart) await aNeed(portal, { title: `这里的${word}`, words: "附近" });
  await untilIndexed();
  for (const typed of [apart.join(" "), "小巷 树叶 屋顶 钟声 河岸 石桥 码头 竹林 炊烟 路灯 公交 水管"]) {
    const page = await found(typed);
    expect([typed, page.results.length > 0, page.left.length]).toEqual([typed, true, expect.any(Number)]);
    expect(page.left.length).toBeGreaterThan(0);
  }
});

test("the second page is that of the question that the first was put right to", async () => {
  await aNeed(portal, { title: "工厂门口停车太乱", words: "早上" });
  for (let at = 0; at < 25; at++) await aNeed(portal, { title: `停车场太小 ${at}`, words: "早上" });
  await untilIndexed();
  const pages = [await found("停车厂"), await found("停车厂", { after: "20" })];
  expect(pages.map(({ instead, next }) => [instead, next])).toEqual([
    ["停车场", 20],
    ["停车场", null],
  ]);
  const shown = pages.flatMap(({ results }) => results.map(({ ref }) => ref));
  expect([shown.length, new Set(shown).size]).toEqual([25, 25]);
});
