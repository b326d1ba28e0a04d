import { eq, isNotNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { alertOfToken } from "#app/domain/needs/alerts/alert-queries.server.ts";
import { alertToken } from "#app/domain/needs/alerts/alert-token.server.ts";
import { changeAlert } from "#app/domain/needs/alerts/change-alert.server.ts";
import { findForAlerts } from "#app/domain/needs/alerts/find-for-alerts.server.ts";
import { noteOverForAlerts } from "#app/domain/needs/alerts/note-over-for-alerts.server.ts";
import { closeSilentNeeds } from "#app/domain/needs/close-silent-needs.server.ts";
import { reopenNeed } from "#app/domain/needs/reopen-need.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { queueAlertLetters } from "#app/domain/notifications/queue-alert-letters.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { alertContacts, alerts } from "#db/schema/alerts.ts";
import { needs } from "#db/schema/needs.ts";
import { aGuestAlert, runAlerts } from "#tests/factories/alerts.ts";
import { aMove, aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const day = 24 * 3_600_000;
let portal: TestPortal;
let author: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  author = await aPerson(portal, "陈女士");
});

async function followed(given: Partial<Need> = {}, pace: "immediate" | "daily" = "immediate") {
  const answeredAt = portal.clock.now();
  const need = await aNeed(portal, { state: "answered", answeredAt, authorId: author.id, ...given });
  await aMove(portal, need.id, { move: "answer", toState: "answered" });
  const id = await aGuestAlert(portal, "wang@linxi.example", `need=${need.number}`, { lang: "en", pace });
  return { need, id, token: alertToken(portal, id) };
}
const closedBy = (need: Need) =>
  giveVerdict(portal, author, { needId: need.id, solved: true, satisfaction: 5 });
const reopened = (need: Need) => reopenNeed(portal, author, { needId: need.id, reason: "还是不亮" });
const set = (need: Need, given: Partial<Need>) =>
  portal.db.write((tx) => tx.update(needs).set(given).where(eq(needs.id, need.id)));
const state = async (token: string) => (await alertOfToken(portal, token))?.state;
const texts = () => portal.letters.map(({ letter }) => letter.text);
const everything = async () => {
  while ((await noteOverForAlerts(portal)) > 0);
  await runAlerts(portal);
};

test.each(["a verdict", "silence"])(
  "a need that %s closes is told once more, as the last letter",
  async (by) => {
    const { need, token } = await followed();
    if (by === "a verdict") await closedBy(need);
    else {
      portal.clock.advance(30 * day);
      expect(await closeSilentNeeds(portal)).toBe(1);
    }
    await everything();
    await everything();
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain(`${need.title} (Transport · Closed)`);
    expect(texts()[0]).toContain("letters about it end with this one. If it is opened again within 30 days,");
    expect(texts()[0]).toContain("your address is deleted here");
    expect(await state(token)).toBe("over");
  },
);

test("opened again within the days, it is told by itself, and ends anew with the next close", async () => {
  const { need, token } = await followed();
  await closedBy(need);
  await everything();
  portal.clock.advance(29 * day);
  await reopened(need);
  await everything();
  expect(await state(token)).toBe("active");
  expect(texts()[1]).toContain("Reopened");
  expect(texts()[1]).not.toContain("end with this one");
  await set(need, { state: "closed" });
  await everything();
  expect(texts()[2]).toContain("end with this one");
  expect(await state(token)).toBe("over");
});

test("after the days the alert and the address are gone, and opening it again tells nobody", async () => {
  const { need, token } = await followed();
  await closedBy(need);
  await everything();
  portal.clock.advance(31 * day);
  await runRetention(portal);
  expect(await portal.db.read.select().from(alertContacts)).toEqual([]);
  await reopened(need);
  await everything();
  expect(texts()).toHaveLength(1);
  expect(await state(token)).toBeUndefined();
});

test("who stops what is over hears of no reopening; nor does the last letter go when it still waits", async () => {
  const { need, token } = await followed();
  await closedBy(need);
  while ((await findForAlerts(portal)) > 0);
  await queueAlertLetters(portal);
  await changeAlert(portal, { by: "token", token }, { act: "end" });
  await deliverLetters(portal, "p");
  await reopened(need);
  await everything();
  expect(texts()).toEqual([]);
  expect(await state(token)).toBe("ended");
});

test("closed and opened again before the morning's letter, it was never over", async () => {
  const { need, token } = await followed({}, "daily");
  await closedBy(need);
  while ((await findForAlerts(portal)) > 0);
  await reopened(need);
  portal.clock.advance(day);
  await everything();
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).not.toContain("end with this one");
  expect(await state(token)).toBe("active");
});

test.each([
  ["hidden", { isPublic: false, publication: "refused" }],
  ["kept to the office", { isPublic: false, visibility: "office-only" }],
  [
    "erased with its writer",
    { isPublic: false, publication: "refused", title: "—", words: "", authorId: null },
  ],
  ["taken back", { state: "withdrawn" }],
] as const)("of a need that was %s a last letter says that it is shown no more", async (_what, given) => {
  const { need, token } = await followed();
  await set(need, given);
  await everything();
  await everything();
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain(`need ${need.number}`);
  expect(texts()[0]).toContain("not shown in public any more");
  if (!("state" in given)) expect(texts()[0]).not.toContain(need.title);
  expect(await state(token)).toBe("over");
});

test("who follows what was merged hears the end of the need that it went into", async () => {
  const { need: main } = await followed();
  const one = await aNeed(portal, { state: "merged", mergedIntoId: main.id });
  const id = await aGuestAlert(portal, "zhao@linxi.example", `need=${one.number}`);
  await everything();
  expect(await state(alertToken(portal, id))).toBe("active");
  await set(main, { state: "closed" });
  await everything();
  expect(texts()).toHaveLength(2);
  expect(await state(alertToken(portal, id))).toBe("over");
});

test("what was closed before ends too; who has paused is not written to; a closed need can be followed for a time", async () => {
  const { token } = await followed({ state: "closed" });
  expect(await state(token)).toBe("over");
  const { id, need } = await followed();
  await changeAlert(portal, { by: "token", token: alertToken(portal, id) }, { act: "pause" });
  await set(need, { state: "closed" });
  await everything();
  expect(texts()).toEqual([]);
  expect((await portal.db.read.select().from(alerts)).map(({ state }) => state)).toEqual(["over", "ended"]);
});

test("all that follow one need are looked through so many at a time, along their index alone", async () => {
  const { need } = await followed({ state: "in-progress" });
  const at = portal.clock.now();
  const kept = { locale: "en", hears: "new", pace: "daily", madeAt: at, changedAt: at } as const;
  // Enough for three reads, many of one need, and others that follow places.
  const many = Array.from({ length: 450 }, (_, place) => ({
    ...{ ...kept, id: `many-${place}`, state: place % 5 === 0 ? ("paused" as const) : ("active" as const) },
    query: place % 3 === 0 ? "near=118.6,30.28,1000" : `need=${need.number}`,
  }));
  const last = { ...kept, id: "of-none", state: "active" as const, query: "need=2099-000001" };
  await portal.db.write((tx) => tx.insert(alerts).values([...many, last]));
  const plans = await plansOf(portal, (read) => noteOverForAlerts({ ...portal, db: { ...portal.db, read } }));
  const due = await portal.db.read.select({ id: alerts.id }).from(alerts).where(isNotNull(alerts.dueAt));
  expect(due).toEqual([{ id: "of-none" }]);
  const reads = plans.filter((plan) => plan.includes(" alerts"));
  expect(reads).toHaveLength(2);
  for (const plan of reads)
    expect(plan).toMatch(/^SEARCH alerts USING INDEX alerts_followed \(\(?query(,id\))?>.*query<\?\)$/);
  await set(need, { state: "closed" });
  expect(await noteOverForAlerts(portal)).toBe(301);
  expect(await noteOverForAlerts(portal)).toBe(0);
});
