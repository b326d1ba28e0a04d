import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { extendConsultation } from "#app/domain/consultations/reach/extend-consultation.server.ts";
import { importPopulations } from "#app/domain/consultations/reach/import-populations.server.ts";
import { noteReachAct } from "#app/domain/consultations/reach/note-reach-act.server.ts";
import { participationOf } from "#app/domain/consultations/reach/participation-queries.server.ts";
import { publicParticipation } from "#app/domain/consultations/reach/public-participation-queries.server.ts";
import { reachLog } from "#app/domain/consultations/reach/reach-log-queries.server.ts";
import { warnOfReach } from "#app/domain/consultations/reach/warn-of-reach.server.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const table = `territory,total,source,countedOn,validFrom,under-18,18-34,35-59,60-plus
liuwan,1000,普查,2020-11-01,2021-01-01,100,300,300,300
hekou,1000,普查,2020-11-01,2021-01-01,100,300,300,300`;

async function aRunning() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator);
  must(await importPopulations(portal, coordinator, new TextEncoder().encode(table)));
  const write = async (person: Person, given: object) =>
    must(
      await contribute(portal, person, {
        ...aContributionInput(),
        ...{ ...given, number, submissionKey: portal.ids.next() },
      }),
    );
  const crowd = async (many: number, given: object) => {
    for (let one = 0; one < many; one++) await write(await aPerson(portal, `众${one}`), given);
  };
  const told = async (template: string) =>
    (await portal.db.read.select().from(deliveries).where(eq(deliveries.template, template))).map(
      ({ recipient }) => recipient,
    );
  return { portal, coordinator, number, id, write, crowd, told };
}
const territoryTable = async ({ portal, id }: Pick<Awaited<ReturnType<typeof aRunning>>, "portal" | "id">) =>
  (await participationOf(portal.db.read, { id, day: "2026-03-10" })).tables[0];
const react = async (portal: Awaited<ReturnType<typeof openTestPortal>>) => {
  while ((await reactToEvents(portal, tellingsOf)) > 0);
};
const day = (portal: Awaited<ReturnType<typeof openTestPortal>>, date: string) =>
  portal.clock.moveTo(`${date}T02:00:00.000Z`);

test("each person counts once, with what they said last, and what was taken back not at all", async () => {
  const { portal, id, write } = await aRunning();
  const [one, two] = [await aPerson(portal, "一"), await aPerson(portal, "二")];
  await write(one, { territoryId: "liuwan" });
  await write(one, { territoryId: "hekou", ageBand: "60-plus" });
  const { number: receipt } = await write(two, { territoryId: "liuwan" });
  await write(two, { territoryId: "liuwan", organisation: "商会" });
  await withdrawContribution(portal, two, { receipt });
  const { tables, counts } = await participationOf(portal.db.read, { id, day: "2026-03-10" });
  const [territories, ages] = tables;
  expect(territories).toMatchObject({ voices: 1, said: 1, notSaid: 0, comparable: true });
  expect(territories?.rows.map(({ code, count, flag }) => [code, count, flag])).toEqual([
    ["hekou", 1, null],
    ["liuwan", 0, "silent"],
  ]);
  expect(ages?.rows.map(({ count, reference }) => [count, reference])).toEqual([
    [0, 200],
    [0, 600],
    [0, 600],
    [1, 600],
  ]);
  expect(counts).toMatchObject({ all: 3, kinds: { individual: 2, organisation: 1 } });
});

test("without a figure for every territory a table has shares only, and says so", async () => {
  const { portal, coordinator, id, write } = await aRunning();
  await write(await aPerson(portal, "一"), { territoryId: "hekou", interestGroup: "shop" });
  const { tables } = await participationOf(portal.db.read, { id, day: "2020-12-31" });
  expect(tables.map(({ comparable }) => comparable)).toEqual([false, false, false]);
  expect(tables[2]?.rows.find(({ code }) => code === "shop")).toMatchObject({ share: 1, expected: null });
  expect(coordinator.name).toBe("周");
});

test("participation is read from an index alone", async () => {
  const { portal, id } = await aRunning();
  const plans = await plansOf(portal, (reads) => participationOf(reads, { id, day: "2026-03-10" }));
  const counted = plans.filter((plan) => /contributions/.test(plan) && !/tallies/.test(plan));
  expect(counted.length).toBeGreaterThan(0);
  for (const plan of counted) {
    expect(plan).toMatch(/USING COVERING INDEX contributions_reach/);
    expect(plan).not.toMatch(/(USING INDEX|SCAN) contributions/);
  }
});

test("coordinators are warned at half of the period and a week before the close, once each, while there is something to say", async () => {
  const running = await aRunning();
  const { portal, coordinator, told, crowd } = running;
  await crowd(20, { territoryId: "hekou", ageBand: "18-34" });
  expect((await territoryTable(running))?.rows.map(({ flag }) => flag)).toEqual([null, "silent"]);
  expect(await warnOfReach(portal)).toBe(0);
  day(portal, "2026-03-17");
  const [one, two] = await Promise.all([warnOfReach(portal), warnOfReach(portal)]);
  expect(one + two).toBe(1);
  day(portal, "2026-03-25");
  expect(await warnOfReach(portal)).toBe(1);
  expect(await warnOfReach(portal)).toBe(0);
  await react(portal);
  expect(new Set(await told("reach-warned"))).toEqual(new Set([`person:${coordinator.id}`]));
  const warned = await portal.db.read.select().from(events).where(eq(events.type, "ReachWarned"));
  expect(warned.map(({ particulars }) => JSON.parse(particulars))).toEqual([
    { warning: "half", silent: 1, under: 2 },
    { warning: "week", silent: 1, under: 2 },
  ]);
});

test("the planner of a silent territory is told once, what is done is kept with who and when, and after the close nothing", async () => {
  const { portal, coordinator, number, id, told } = await aRunning();
  const planner = await aPerson(portal, "蓝", { role: "planner", territoryId: "liuwan" });
  const note = (given: object) =>
    noteReachAct(portal, coordinator, {
      ...({ number, dimension: "territory", part: "liuwan", act: "tell-planner", words: "" } as const),
      ...{ submissionKey: portal.ids.next(), ...given },
    });
  must(await note({}));
  expect(await note({})).toMatchObject({ reason: "already-done" });
  const paper = { act: "put-up-paper", words: "居委会三处", submissionKey: "0123456789" };
  must(await note(paper));
  must(await note(paper));
  expect(await note({ act: "ask-associations" })).toMatchObject({ reason: "act-not-for-it" });
  expect(await note({ part: "nowhere" })).toMatchObject({ reason: "act-not-for-it" });
  const resident = await aPerson(portal, "朱明远");
  for (const [actor, reason] of [
    [resident, "not-found"],
    [await aPerson(portal, "巡", { role: "inspector" }), "not-allowed"],
  ] as const)
    expect(
      await noteReachAct(portal, actor, {
        ...{ number, dimension: "territory", part: "liuwan", act: "visit-hours", words: "" },
        submissionKey: "0123456789",
      }),
    ).toMatchObject({ reason });
  expect(await reachLog(portal.db.read, id)).toMatchObject([
    { act: "put-up-paper", words: "居委会三处", by: "周" },
    { act: "tell-planner", part: "liuwan", by: "周" },
  ]);
  await react(portal);
  expect(new Set(await told("reach-planner"))).toEqual(new Set([`person:${planner.id}`]));
  day(portal, "2026-04-02");
  expect(await note({ act: "visit-hours" })).toMatchObject({ reason: "state-does-not-allow" });
});

test("a close is put off with a public reason, never nearer; the result's day moves, and who contributed is told", async () => {
  const { portal, coordinator, number, write, told } = await aRunning();
  const resident = await aPerson(portal, "朱明远");
  await write(resident, {});
  const extend = (closesOn: string, revision: number) =>
    extendConsultation(portal, coordinator, { number, revision, closesOn, reason: "柳湾尚无人反映" });
  expect(await extend("2026-04-01", 2)).toMatchObject({ reason: "close-not-later" });
  expect(
    await extendConsultation(portal, resident, {
      number,
      revision: 2,
      closesOn: "2026-05-01",
      reason: "我要",
    }),
  ).toMatchObject({ reason: "not-allowed" });
  must(await extend("2026-04-15", 2));
  expect(await extend("2026-04-20", 2)).toMatchObject({ reason: "changed-meanwhile" });
  expect(await publicConsultation(portal.db.read, number, "2026-04-10")).toMatchObject({
    ...{ state: "collecting", closesOn: "2026-04-15", resultOn: "2026-05-04" },
    extensions: [{ from: "2026-04-01", until: "2026-04-15", reason: "柳湾尚无人反映" }],
  });
  day(portal, "2026-04-10");
  await write(resident, {});
  // Twenty working days after the new close, and no later.
  must(await extend("2026-09-20", 3));
  expect((await loadConsultation(portal.db.read, number))?.resultOn).toBe("2026-10-09");
  await react(portal);
  expect(new Set(await told("consultation-extended"))).toEqual(new Set([`person:${resident.id}`]));
  day(portal, "2026-09-21");
  expect(await extend("2026-10-01", 4)).toMatchObject({ reason: "state-does-not-allow" });
});

test("the public reads nothing before the close, and after it no small cell", async () => {
  const { portal, number, crowd } = await aRunning();
  await crowd(6, { territoryId: "hekou" });
  await crowd(2, { territoryId: "liuwan" });
  expect(await publicParticipation(portal.db.read, number, "2026-04-01")).toBeUndefined();
  const found = await publicParticipation(portal.db.read, number, "2026-04-02");
  expect(found?.tables[0]).toMatchObject({
    ...{ voices: 8, notSaid: 0 },
    rows: [
      { code: "hekou", count: null, share: null },
      { code: "liuwan", count: null, share: null },
    ],
  });
});
