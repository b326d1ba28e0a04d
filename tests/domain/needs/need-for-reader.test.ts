import { beforeEach, expect, test } from "vitest";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { aMove, aNeed, anAnswer, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const merge = (need: Need, into: Need) =>
  portal.db.write((tx) =>
    tx.insert(needMerges).values({
      id: portal.ids.next(),
      needId: need.id,
      intoId: into.id,
      at: portal.clock.now(),
      byId: "x",
      reason: "same",
    }),
  );

test("an office-only need and a report are not found by a passer-by, and whole for their planner", async () => {
  const planner = await aPerson(portal, "planner", { role: "planner", territoryId: "liuwan" });
  for (const hidden of [
    { visibility: "office-only" },
    { kind: "report" },
    { publication: "refused" },
  ] as const) {
    const need = await aNeed(portal, hidden);
    expect(await needForReader(portal, visitor, need.number)).toBeUndefined();
    expect((await needForReader(portal, planner, need.number))?.sight).toBe("whole");
  }
});

test("nobody who reads a report as its planner learns who wrote it", async () => {
  const planner = await aPerson(portal, "planner", { role: "planner", territoryId: "liuwan" });
  const need = await aNeed(portal, { kind: "report", authorName: "陈明远" });
  const seen = await needForReader(portal, planner, need.number);
  expect(JSON.stringify(seen)).not.toContain("陈");
});

test("a need published without name and place shows neither, nor its pictures", async () => {
  const need = await aNeed(portal, { visibility: "anonymous", authorName: "陈明远", placeLabel: "某处" });
  await portal.db.write((tx) =>
    tx.insert(needPhotos).values({
      id: "p",
      needId: need.id,
      position: 0,
      digest: "d",
      thumbnailDigest: "t",
      width: 1,
      height: 1,
      alternative: "校门",
    }),
  );
  const seen = await needForReader(portal, visitor, need.number);
  expect(seen).not.toHaveProperty("place");
  expect(seen).not.toHaveProperty("authorName");
  expect(seen?.photos).toEqual([]);
  expect(JSON.stringify(seen)).not.toMatch(/陈|某处|校门|118\.6/);
});

test("a need that came without a name has none, whoever reads it", async () => {
  const need = await aNeed(portal, { authorName: "" });
  const coordinator = await aPerson(portal, "coordinator", { role: "coordinator" });
  for (const reader of [visitor, coordinator])
    expect(await needForReader(portal, reader, need.number)).not.toHaveProperty("authorName");
});

test("free words, reasons and answers are masked for a passer-by and whole for the author", async () => {
  const author = await aPerson(portal, "陈明远");
  const phone = "13800138000";
  const need = await aNeed(portal, { words: `找我 ${phone}`, authorId: author.id, authorName: "陈明远" });
  await aMove(portal, need.id, { move: "wait", toState: "waiting", reason: `请致电 ${phone}` });
  await anAnswer(portal, need.id, { reasons: `已联系 ${phone}` });
  expect(JSON.stringify(await needForReader(portal, visitor, need.number))).not.toMatch(/13800138000|明远/);
  const own = await needForReader(portal, author, need.number);
  expect(own).toMatchObject({ isAuthor: true, authorName: "陈明远", words: `找我 ${phone}` });
});

test("merged needs are linked both ways where the reader may see them", async () => {
  const main = await aNeed(portal, { title: "main" });
  const other = await aNeed(portal, { title: "other", state: "merged" });
  await merge(other, main);
  expect((await needForReader(portal, visitor, main.number))?.mergedFrom).toMatchObject([{ title: "other" }]);
  expect((await needForReader(portal, visitor, other.number))?.mergedInto).toMatchObject({
    shown: true,
    link: { number: main.number },
  });
});

test("a hidden need merged into a public one shows by nothing, not even by a count below five", async () => {
  const main = await aNeed(portal, {});
  for (let at = 1; at <= 5; at++) {
    await merge(await aNeed(portal, { kind: "report", title: "hidden", state: "merged" }), main);
    const seen = await needForReader(portal, visitor, main.number);
    expect(seen?.mergedFrom).toEqual([]);
    expect(seen?.mergedWithheld).toBe(at < 5 ? 0 : 5);
  }
});

test("a need merged into a hidden one says that it is withheld", async () => {
  const need = await aNeed(portal, { state: "merged" });
  await merge(need, await aNeed(portal, { visibility: "office-only" }));
  expect((await needForReader(portal, visitor, need.number))?.mergedInto).toEqual({
    shown: false,
    at: portal.clock.now(),
  });
});

test("a summary in preparation is a fact without words, a published one a link", async () => {
  const need = await aNeed(portal);
  const summary = (id: string, state: "draft" | "published") => ({
    id,
    number: id,
    title: `title ${id}`,
    asked: "",
    evidence: "",
    category: "transport" as const,
    state,
    preparedBy: "x",
    preparedAt: portal.clock.now(),
  });
  await portal.db.write(async (tx) => {
    await tx.insert(summaries).values([summary("s1", "draft"), summary("s2", "published")]);
    await tx.insert(summaryNeeds).values([
      { summaryId: "s1", needId: need.id },
      { summaryId: "s2", needId: need.id },
    ]);
  });
  const seen = await needForReader(portal, visitor, need.number);
  expect(seen?.summaries.map((one) => one.shown && one.title).sort()).toEqual([false, "title s2"]);
  expect(JSON.stringify(seen)).not.toContain("title s1");
});
