import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import type { CommentsAsked } from "#app/domain/needs/comment-pages.server.ts";
import { commentsOf } from "#app/domain/needs/comment-queries.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { insertMany } from "#db/insert-many.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let need: Need;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  need = await aNeed(portal);
});

const say = (words: string) => ({ number: need.number, words, submissionKey: portal.ids.next() });
const shownTo = (actor: Parameters<typeof commentsOf>[1], asked: CommentsAsked = {}) =>
  commentsOf(portal.db.read, actor, { ...need, sight: "public" }, asked);

test("a comment shows at once and is counted; sent twice it is one", async () => {
  const person = await aPerson(portal, "陈明远");
  const input = say("<b>我也</b>是这里的家长<script>x</script>");
  const both = await Promise.all([
    commentOnNeed(portal, person, input),
    commentOnNeed(portal, person, input),
  ]);
  expect(both.map((one) => one.ok && one.publication)).toEqual(["published", "published"]);
  const { comments } = await shownTo(visitor);
  expect(comments).toMatchObject([{ words: "我也是这里的家长", name: "陈**", role: "resident" }]);
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(row?.commentCount).toBe(1);
});

test("sent from a page that is the same for all, without a key, it is known by its words", async () => {
  const [one, other] = [await aPerson(portal, "陈明远"), await aPerson(portal, "张晓")];
  for (const person of [one, one, other])
    for (const words of ["我也是", "我家门口也是"])
      await commentOnNeed(portal, person, { number: need.number, words, submissionKey: undefined });
  expect((await shownTo(visitor)).comments).toHaveLength(4);
});

test.each([
  ["personal data", { mobileProved: true }, "打我电话 13800138000", "personal-data"],
  ["an unproved mobile number", { mobileProved: false }, "我也这样想", "mobile-not-proved"],
])("%s holds a comment back; only its writer sees it until then", async (_why, proof, words, why) => {
  const person = { ...(await aPerson(portal, "a")), ...proof };
  expect(await commentOnNeed(portal, person, say(words))).toMatchObject({ publication: "awaiting-review" });
  expect(await portal.db.read.select().from(reviews)).toMatchObject([{ why, subjectKind: "comment" }]);
  expect((await shownTo(visitor)).comments).toEqual([]);
  expect((await shownTo(person)).comments).toMatchObject([{ own: true, publication: "awaiting-review" }]);
});

test("staff speak as their role and may give the office's telephone", async () => {
  const planner = await aPerson(portal, "p", { role: "planner", territoryId: "liuwan" });
  const said = await commentOnNeed(portal, { ...planner, mobileProved: false }, say("请致电 0571-88881234"));
  expect(said).toMatchObject({ publication: "published" });
  expect((await shownTo(visitor)).comments).toMatchObject([
    { role: "planner", words: "请致电 0571-88881234" },
  ]);
});

test("a comment of tags alone is refused, and one on a hidden need is not found", async () => {
  const person = await aPerson(portal, "a");
  expect(await commentOnNeed(portal, person, say("<p></p>"))).toMatchObject({
    reason: "comment-without-words",
  });
  need = await aNeed(portal, { kind: "report" });
  expect(await commentOnNeed(portal, person, say("x"))).toMatchObject({ reason: "not-found" });
  expect(await portal.db.read.select().from(needComments)).toEqual([]);
});

/** So many comments, twenty of each moment, under ids that don't tell their order. */
async function talk(many: number): Promise<string[]> {
  const rows = Array.from({ length: many }, (_row, place) => ({
    ...{ id: `c-${(place * 7919) % many}`, needId: need.id, authorName: "某人", authorRole: "resident" },
    ...{ words: `c${place}`, publication: "published" as const },
    at: new Date(Date.parse(portal.clock.now()) + Math.floor(place / 20) * 1000).toISOString(),
  }));
  await portal.db.write((tx) => insertMany(tx, needComments, rows));
  return rows.map(({ words }) => words);
}

test("comments come thirty a page, those of one moment as they came in; every page leads to all others", async () => {
  const words = await talk(100);
  const pages: string[][] = [];
  for (let from: string | null | undefined = null; from !== undefined; ) {
    const page: Awaited<ReturnType<typeof shownTo>> = await shownTo(visitor, from === null ? {} : { from });
    pages.push(page.comments.map((each) => each.words));
    from = page.later?.from;
  }
  expect(pages.flat()).toEqual(words);
  expect(pages.map(({ length }) => length)).toEqual([30, 30, 30, 10]);
  const first = await shownTo(visitor);
  expect(first.earlier).toBeUndefined();
  const last = await shownTo(visitor, { from: first.latest?.from ?? "" });
  expect(last.comments.map((each) => each.words)).toEqual(words.slice(70));
  expect(last.later).toBeUndefined();
  const middle = await shownTo(visitor, { from: last.earlier?.from ?? "" });
  expect(middle.comments.map((each) => each.words)).toEqual(words.slice(40, 70));
  expect((await shownTo(visitor, { from: middle.comments[0]?.id ?? "" })).earlier?.from).toBe(
    (await shownTo(visitor)).comments[10]?.id,
  );
});

test("a comment is found on the page that holds it, one's own waiting one in its place; an unknown one begins at the first", async () => {
  const words = await talk(70);
  const person = { ...(await aPerson(portal, "me")), mobileProved: false };
  portal.clock.moveTo(new Date(Date.parse(portal.clock.now()) + 2500).toISOString());
  const said = await commentOnNeed(portal, person, say("我也来说一句"));
  const id = said.ok ? said.id : "";
  const own = (await shownTo(person, { holding: id })).comments.map((each) => each.words);
  expect(own).toEqual([...words.slice(31, 60), "我也来说一句"]);
  expect((await shownTo(visitor, { from: "no-such" })).comments[0]?.words).toBe("c0");
  expect((await shownTo(visitor, { holding: "no-such" })).comments[0]?.words).toBe("c0");
  const early = (await shownTo(visitor)).comments[4]?.id ?? "";
  expect((await shownTo(visitor, { holding: early })).comments[0]?.words).toBe("c0");
});

test("no page of thousands of comments reads them all, or sorts them", async () => {
  await talk(3000);
  const person = await aPerson(portal, "me");
  const middle = await shownTo(visitor, { from: "c-1500" });
  expect(middle.comments).toHaveLength(30);
  for (const actor of [visitor, person])
    for (const asked of [{}, { from: "c-1500" }, { holding: "c-77" }]) {
      const plans = await plansOf(portal, (reads) =>
        commentsOf(reads, actor, { ...need, sight: "public" }, asked),
      );
      const read = plans.join("\n");
      expect(read).not.toMatch(/SCAN need_comments/);
      expect(read).toMatch(/need_comments USING (COVERING )?INDEX need_comments_need/);
      if (actor === visitor) expect(read).not.toMatch(/TEMP B-TREE/);
    }
});
