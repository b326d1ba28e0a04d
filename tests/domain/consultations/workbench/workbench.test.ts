import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { agreeToMany } from "#app/domain/consultations/workbench/agree-to-many.server.ts";
import { alikePassages } from "#app/domain/consultations/workbench/alike-passages.server.ts";
import { changeTopics } from "#app/domain/consultations/workbench/change-topics.server.ts";
import { decidePassages } from "#app/domain/consultations/workbench/decide-passages.server.ts";
import { givePassages } from "#app/domain/consultations/workbench/give-passages.server.ts";
import { remindUnits } from "#app/domain/consultations/workbench/remind-units.server.ts";
import type { TopicAsk } from "#app/domain/consultations/workbench/topic-form.ts";
import { topicLines } from "#app/domain/consultations/workbench/topic-queries.server.ts";
import { unsplitContributions } from "#app/domain/consultations/workbench/unsplit-contributions.server.ts";
import { workbenchDesk } from "#app/domain/consultations/workbench/workbench-desk.server.ts";
import { workbenchFilter } from "#app/domain/consultations/workbench/workbench-filter.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { passageHistory } from "#db/schema/consultation-workbench.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aContributionInput } from "#tests/factories/consultations.ts";
import { aLetter } from "#tests/factories/letters.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";

const letters = [
  "巷口的两棵老樟树要留下来，不要砍。",
  "巷口那两棵老樟树要留下来，请不要砍！",
  "停车位太少，晚上没有地方停。",
  "Please keep the two old camphor trees at the corner of the lane.",
  "please keep the two old camphor trees at the corner of our lane!",
];

async function aDesk() {
  const letter = await aLetter();
  const { portal, resident, number, coordinator, id } = letter;
  for (const [turn, words] of letters.entries())
    must(
      await contribute(portal, resident, {
        ...{ ...aContributionInput(), words, number, submissionKey: `workbench${turn}` },
      }),
    );
  const all = () => portal.db.read.select().from(passages).orderBy(passages.position, passages.from);
  const chosen = async (...positions: number[]) =>
    (await all()).filter(({ position }) => positions.includes(position));
  const see = async (asked: Record<string, string>, actor: Person = coordinator, after?: string) => {
    const desk = await workbenchDesk(portal, actor, {
      ...{ number, filter: workbenchFilter.parse(asked), after: after ?? null },
    });
    if (!desk) throw new Error("no desk");
    return desk;
  };
  const alike = async (position: number) => {
    const [row] = await chosen(position);
    const words = letters[position - 2] ?? "";
    return await alikePassages(portal.db.read, {
      ...{ id: row?.id ?? "", consultationId: id, words, units: undefined },
    });
  };
  return { ...letter, consultationId: id, all, chosen, see, alike };
}

const answer = { adoption: "adopted", reason: "保留。", followUp: null } as const;

test("the list is narrowed by what stands in the address, counts from indexes, and an officer sees their unit's alone", async () => {
  const { portal, coordinator, officer, number, chosen, see } = await aDesk();
  must(
    await givePassages(portal, coordinator, {
      ...{ number, chosen: await chosen(2, 3), unit: "water", topic: "绿地" },
    }),
  );
  must(
    await decidePassages(portal, coordinator, {
      ...{ number, chosen: await chosen(4), unit: "transport", topic: "停车", ...answer },
    }),
  );
  const positions = async (asked: Record<string, string>, actor?: Person) =>
    (await see(asked, actor)).lines.map(({ position }) => position);
  expect(await positions({})).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await positions({ topic: "绿地" })).toEqual([2, 3]);
  expect(await positions({ topic: "-" })).toEqual([1, 5, 6]);
  expect(await positions({ unit: "transport" })).toEqual([4]);
  expect(await positions({ step: "decided", adoption: "adopted", kind: "individual" })).toEqual([4]);
  expect(await positions({ text: "camphor" })).toEqual([5, 6]);
  expect(await positions({ mine: "1" })).toEqual([4]);
  expect(await positions({ sort: "due" })).toEqual([2, 3]);
  expect(await positions({ late: "1" })).toEqual([]);
  expect(await positions({}, officer)).toEqual([2, 3]);
  const { counts, many } = await see({});
  expect(counts).toEqual({
    steps: { unassigned: 3, returned: 0, "with-unit": 2, drafted: 0, decided: 1 },
    ...{ kinds: { individual: 6, organisation: 0, "market-entity": 0 }, late: 0 },
  });
  expect(many).toMatchObject({ topic: { 绿地: 2, 停车: 1, "": 3 }, unit: { water: 2, transport: 1 } });
  expect((await see({}, officer)).counts).toMatchObject({ steps: { "with-unit": 2, decided: 0 } });
  portal.clock.moveTo("2026-03-10T02:00:00.000Z");
  expect(await positions({ late: "1" })).toEqual([2, 3]);
});

test("what is taken back is on no list and in no count", async () => {
  const { portal, see } = await aDesk();
  const at = portal.clock.now();
  await portal.db.write((tx) =>
    tx.update(contributions).set({ withdrawnAt: at }).where(eq(contributions.position, 2)),
  );
  const { lines, counts } = await see({});
  expect(lines.map(({ position }) => position)).toEqual([1, 3, 4, 5, 6]);
  expect(counts.steps).toMatchObject({ unassigned: 5 });
});

test("a unit that is given many has one letter, is reminded before they are due, and once when they are late", async () => {
  const { portal, coordinator, officer, number, chosen } = await aDesk();
  await reactToEvents(portal, tellingsOf);
  must(await givePassages(portal, coordinator, { number, chosen: await chosen(2, 3, 4), unit: "water" }));
  const told = async (template: string) => {
    await reactToEvents(portal, tellingsOf);
    const rows = await portal.db.read.select().from(deliveries).where(eq(deliveries.template, template));
    return rows.filter(({ recipient }) => recipient === `person:${officer.id}`).length;
  };
  expect(await told("passage-to-study")).toBe(1);
  expect(await remindUnits(portal)).toBe(0);
  portal.clock.moveTo("2026-03-06T02:00:00.000Z");
  expect(await remindUnits(portal)).toBe(1);
  expect(await remindUnits(portal)).toBe(0);
  expect(await told("passages-due-soon")).toBe(1);
  portal.clock.moveTo("2026-03-10T02:00:00.000Z");
  expect(await remindUnits(portal)).toBe(1);
  expect(await remindUnits(portal)).toBe(0);
  expect(await told("passages-overdue")).toBe(1);
});

test("passages that are alike are suggested with their share and why, in Chinese and in English, and no others", async () => {
  const { alike } = await aDesk();
  expect(await alike(2)).toMatchObject([{ number: expect.stringMatching(/0003$/) }]);
  const [english] = await alike(5);
  expect(english).toMatchObject({ number: expect.stringMatching(/0006$/) });
  expect(english?.share).toBeGreaterThan(60);
  expect(english?.phrases[0]).toContain("two old camphor trees");
  expect(await alike(4)).toEqual([]);
});

test("one answer for several is given to all or, where one changed meanwhile, to none, and that one is named", async () => {
  const { portal, coordinator, number, chosen, all } = await aDesk();
  const seen = await chosen(2, 3, 5);
  must(await givePassages(portal, coordinator, { number, chosen: await chosen(3), unit: "water" }));
  const refused = await decidePassages(portal, coordinator, {
    ...{ number, chosen: seen, unit: "water", ...answer },
  });
  expect(refused).toMatchObject({ reason: "changed-meanwhile", which: [expect.stringContaining("0003")] });
  expect((await all()).every(({ adoption }) => adoption === null)).toBe(true);
  must(
    await decidePassages(portal, coordinator, {
      ...{ number, chosen: await chosen(2, 3, 5), unit: "water", ...answer },
    }),
  );
  expect((await all()).filter(({ reason }) => reason === "保留。")).toHaveLength(3);
  const kept = await portal.db.read.select().from(passageHistory).where(eq(passageHistory.act, "decided"));
  expect(kept).toHaveLength(3);
  expect(new Set(kept.map(({ batchId }) => batchId)).size).toBe(1);
});

test("of two who answer overlapping passages at once one succeeds whole and the other does nothing", async () => {
  const { portal, coordinator, second, number, chosen, all } = await aDesk();
  const [one, other] = [await chosen(2, 3), await chosen(3, 4)];
  const decide = (actor: Person, which: typeof one, reason: string) =>
    decidePassages(portal, actor, { number, chosen: which, unit: "water", ...answer, reason });
  const done = await Promise.all([decide(coordinator, one, "甲"), decide(second, other, "乙")]);
  expect(done.map(({ ok }) => ok)).toEqual([true, false]);
  expect((await all()).map(({ reason }) => reason)).toEqual([null, "甲", "甲", null, null, null]);
});

test("many are refused where one is somebody's own words, another unit's, or without a unit", async () => {
  const { portal, coordinator, officer, number, chosen } = await aDesk();
  must(await givePassages(portal, coordinator, { number, chosen: await chosen(2), unit: "water" }));
  expect(
    await decidePassages(portal, officer, { number, chosen: await chosen(2, 3), ...answer }),
  ).toMatchObject({ reason: "not-allowed", which: [`${number}-0003`] });
  expect(
    await decidePassages(portal, coordinator, { number, chosen: await chosen(2, 3), ...answer }),
  ).toMatchObject({ reason: "unit-needed" });
  const author = { ...(await aPerson(portal, "己", { role: "coordinator" })) };
  await portal.db.write((tx) =>
    tx.update(contributions).set({ authorId: author.id }).where(eq(contributions.position, 3)),
  );
  expect(
    await decidePassages(portal, author, { number, chosen: await chosen(2, 3), unit: "water", ...answer }),
  ).toMatchObject({ reason: "own-words", which: [expect.stringContaining("0003")] });
});

test("suggested splits are agreed to many at once after a look; one that was cut since stops them by name", async () => {
  const { portal, coordinator, number, consultationId, cut } = await aDesk();
  const { lines } = await unsplitContributions(portal.db.read, consultationId, 0);
  expect(lines.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  must(await cut(1, { act: "split", at: 6 }));
  expect(await agreeToMany(portal, coordinator, { number, split: lines })).toMatchObject({
    ...{ reason: "changed-meanwhile", which: [expect.stringContaining("0001")] },
  });
  must(await agreeToMany(portal, coordinator, { number, split: lines.slice(1, 3) }));
  const left = await unsplitContributions(portal.db.read, consultationId, 0);
  expect(left.lines.map(({ position }) => position)).toEqual([4, 5, 6]);
});

test("topics that are used are listed with their counts; one is renamed on its passages, joined to another, or removed when none has it", async () => {
  const { portal, coordinator, number, consultationId, chosen, all } = await aDesk();
  const keep = (ask: TopicAsk) => changeTopics(portal, coordinator, { ...ask, number });
  must(await givePassages(portal, coordinator, { number, chosen: await chosen(2), topic: "绿化" }));
  must(await givePassages(portal, coordinator, { number, chosen: await chosen(3), topic: "树木" }));
  must(await keep({ act: "add", name: "停车" }));
  const lines = () => topicLines(portal.db.read, consultationId);
  expect((await lines()).map(({ name, many }) => [name, many]).toSorted()).toEqual(
    [
      ["停车", 0],
      ["树木", 1],
      ["绿化", 1],
    ].toSorted(),
  );
  const idOf = async (name: string) => (await lines()).find((line) => line.name === name)?.id ?? "";
  expect(await keep({ act: "remove", topic: await idOf("绿化") })).toMatchObject({ reason: "topic-used" });
  must(await keep({ act: "rename", topic: await idOf("树木"), name: "绿化" }));
  must(await keep({ act: "remove", topic: await idOf("停车") }));
  expect((await lines()).map(({ name, many }) => [name, many])).toEqual([["绿化", 2]]);
  expect((await all()).filter(({ topic }) => topic === "绿化")).toHaveLength(2);
});
