import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import { commentsOf } from "#app/domain/needs/comment-queries.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { aComment, aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let need: Need;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  need = await aNeed(portal);
});

const say = (words: string) => ({ number: need.number, words, submissionKey: portal.ids.next() });
const shownTo = (actor: Parameters<typeof commentsOf>[1], page = 1) =>
  commentsOf(portal.db.read, actor, { ...need, sight: "public" }, page);

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

test("comments come thirty a page, those of one moment as they came in", async () => {
  const at = portal.clock.now();
  const words = Array.from({ length: 31 }, (_, place) => `c${place}`);
  for (const [place, each] of words.entries())
    await aComment(portal, need.id, { id: `later-first-${99 - place}`, words: each, at });
  const { comments } = await shownTo(visitor);
  expect(comments.map((each) => each.words)).toEqual(words.slice(0, 30));
  expect(await shownTo(visitor, 9)).toMatchObject({ page: 2, pages: 2, comments: [{ words: "c30" }] });
});
