import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { followNeed } from "#app/domain/needs/follow-need.server.ts";
import { supportNeed } from "#app/domain/needs/support-need.server.ts";
import { withdrawSupport } from "#app/domain/needs/withdraw-support.server.ts";
import { events } from "#db/schema/audit.ts";
import { needFollows, needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const countOf = async (id: string) =>
  (await portal.db.read.select().from(needs).where(eq(needs.id, id)))[0]?.supportCount;
const eventsOf = (type: string) => portal.db.read.select().from(events).where(eq(events.type, type));

test("a double click in parallel is one support, and the count is exact", async () => {
  const need = await aNeed(portal);
  const people = await Promise.all(["a", "b", "c"].map((name) => aPerson(portal, name)));
  const clicks = people.flatMap((person) => [person, person, person]);
  const all = await Promise.all(clicks.map((person) => supportNeed(portal, person, need)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await countOf(need.id)).toBe(3);
  expect(await eventsOf("NeedSupported")).toHaveLength(3);
});

test("a support can be taken back, once", async () => {
  const need = await aNeed(portal);
  const person = await aPerson(portal, "a");
  await supportNeed(portal, person, need);
  await Promise.all([withdrawSupport(portal, person, need), withdrawSupport(portal, person, need)]);
  expect(await countOf(need.id)).toBe(0);
  expect(await eventsOf("NeedSupportWithdrawn")).toHaveLength(1);
});

test("who has not proved a mobile number, the author, and anybody about a hidden need are refused", async () => {
  const person = await aPerson(portal, "a");
  const need = await aNeed(portal, { authorId: person.id });
  const hidden = await aNeed(portal, { visibility: "office-only" });
  const other = await aPerson(portal, "b");
  expect(await supportNeed(portal, person, need)).toEqual({ ok: false, reason: "own-need" });
  expect(await supportNeed(portal, { ...other, mobileProved: false }, need)).toEqual({
    ok: false,
    reason: "mobile-not-proved",
  });
  expect(await supportNeed(portal, other, hidden)).toEqual({ ok: false, reason: "not-found" });
  expect(await supportNeed(portal, other, { number: "none" })).toEqual({ ok: false, reason: "not-found" });
});

test("following twice is following, and stopping stops", async () => {
  const need = await aNeed(portal);
  const person = await aPerson(portal, "a");
  const { number } = need;
  await Promise.all([1, 2].map(() => followNeed(portal, person, { number, follow: true })));
  expect(await portal.db.read.select().from(needFollows)).toHaveLength(1);
  await followNeed(portal, person, { number, follow: false });
  expect(await portal.db.read.select().from(needFollows)).toHaveLength(0);
  expect(await eventsOf("NeedFollowed")).toHaveLength(1);
});
