import { beforeEach, expect, test } from "vitest";
import { loadNeed } from "#app/domain/needs/load-need.server.ts";
import { mergesOf } from "#app/domain/needs/merged-needs.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { sightOf } from "#app/domain/needs/need-policy.ts";
import { verdictsOf } from "#app/domain/needs/need-records.server.ts";
import { wholeTo } from "#app/domain/needs/whole-to.server.ts";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needJointUnits, needs } from "#db/schema/needs.ts";
import { verdicts } from "#db/schema/responses.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { countingReads } from "#tests/setup/counting-reads.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let main: Need;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  main = await aNeed(portal, { state: "answered" });
});

/** So many more needs go into it, and each one's author judges its answer. */
async function mergeAndJudge(many: number, given: Partial<Need> = {}) {
  for (let made = 0; made < many; made++) {
    const { id: needId } = await aNeed(portal, { state: "merged", ...given });
    const at = portal.clock.now();
    const verdict = { id: portal.ids.next(), needId, judgedNeedId: main.id, giver: `merged:${main.id}` };
    await portal.db.write(async (tx) => {
      await tx
        .insert(needMerges)
        .values({ id: portal.ids.next(), needId, intoId: main.id, at, byId: "x", reason: "same" });
      await tx
        .insert(verdicts)
        .values({ ...verdict, about: "answer:1", solved: true, satisfaction: 4, words: "", at });
    });
  }
}

async function statements() {
  const { reads, queries } = countingReads(portal.db.read);
  const need = await loadNeed(portal.db.read, { id: main.id });
  if (!need) throw new Error("the need is there");
  const merges = await mergesOf(reads, visitor, need, 1);
  const judged = await verdictsOf(reads, main.id, "public", 1);
  return { merges, judged, queries: queries() };
}

test("what went into a need is read in as many statements for many as for few, a part at a time", async () => {
  await mergeAndJudge(2);
  const few = await statements();
  expect([few.merges.mergedFrom.length, few.judged.verdicts.length]).toEqual([2, 2]);
  await mergeAndJudge(43);
  await mergeAndJudge(6, { visibility: "office-only", isPublic: false });
  const many = await statements();
  expect(many.queries).toBe(few.queries);
  expect(many.merges).toMatchObject({ mergedCount: 45, mergedWithheld: 6 });
  expect(many.judged.verdictCount).toBe(45);
  const seen = new Set<string>();
  const judged = new Set<string>();
  for (const [part, size] of [20, 20, 5].entries()) {
    const { merges, verdictsShown } = await partOf(part + 1);
    expect([merges.length, verdictsShown.length]).toEqual([size, size]);
    for (const number of merges) seen.add(number);
    for (const id of verdictsShown) judged.add(id);
  }
  expect([seen.size, judged.size]).toEqual([45, 45]);
  expect((await partOf(9)).merges).toEqual([]);
  expect((await needForReader(portal, visitor, main.number))?.mergedFrom).toHaveLength(20);
});

async function partOf(part: number) {
  const need = await loadNeed(portal.db.read, { id: main.id });
  if (!need) throw new Error("the need is there");
  const { mergedFrom } = await mergesOf(portal.db.read, visitor, need, part);
  const { verdicts: shown } = await verdictsOf(portal.db.read, main.id, "public", part);
  return { merges: mergedFrom.map(({ number }) => number), verdictsShown: shown.map(({ id }) => id) };
}

test("the author's own verdict stands first, however late it was given", async () => {
  await mergeAndJudge(25);
  const own = { id: "own", needId: main.id, giver: "author", about: "answer:1" };
  const at = "2027-01-01T00:00:00.000Z";
  await portal.db.write((tx) =>
    tx.insert(verdicts).values({ ...own, solved: false, satisfaction: 1, words: "", at }),
  );
  const { verdicts: shown, verdictCount } = await verdictsOf(portal.db.read, main.id, "public", 1);
  expect([shown[0]?.id, shown[0]?.by, verdictCount]).toEqual(["own", "author", 26]);
});

test("whom a need is whole to is the same as a condition and as a rule, whoever asks", async () => {
  const author = await aPerson(portal, "author");
  const actors: Actor[] = [
    visitor,
    author,
    { kind: "guest", needId: main.id },
    { kind: "system", job: "x" },
    { kind: "suspended", id: author.id, name: "x", self: author },
    await aPerson(portal, "planner", { role: "planner", territoryId: "hekou" }),
    await aPerson(portal, "officer", { role: "officer", unitId: "water" }),
    await aPerson(portal, "coordinator", { role: "coordinator" }),
    await aPerson(portal, "moderator", { role: "moderator" }),
    await aPerson(portal, "inspector", { role: "inspector" }),
    await aPerson(portal, "administrator", { role: "administrator" }),
  ];
  await aNeed(portal, { authorId: author.id, visibility: "office-only" });
  await aNeed(portal, { territoryId: "hekou", kind: "report" });
  await aNeed(portal, { territoryId: null, unitId: "water", publication: "refused" });
  const joint = await aNeed(portal, { unitId: null });
  await portal.db.write((tx) =>
    tx.insert(needJointUnits).values({ needId: joint.id, unitId: "water", askedAt: portal.clock.now() }),
  );
  const all = await portal.db.read.select({ id: needs.id }).from(needs);
  for (const actor of actors) {
    const found = await portal.db.read
      .select({ id: needs.id })
      .from(needs)
      .where(wholeTo(portal.db.read, actor));
    const ids = new Set(found.map(({ id }) => id));
    for (const { id } of all) {
      const need = await loadNeed(portal.db.read, { id });
      if (need) expect(ids.has(id)).toBe(sightOf(actor, need.facts) === "whole");
    }
  }
});
