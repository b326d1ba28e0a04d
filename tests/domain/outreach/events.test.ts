import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { recordedEvent } from "#app/domain/audit/recorded-event.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { recipientsOf } from "#app/domain/notifications/audience.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { cancelEvent } from "#app/domain/outreach/events/cancel-event.server.ts";
import { changeEvent } from "#app/domain/outreach/events/change-event.server.ts";
import type { EventInput } from "#app/domain/outreach/events/event-form.ts";
import { readEventPhoto, recordPhotos } from "#app/domain/outreach/events/event-photos.server.ts";
import { eventList, eventView, signUpsOf } from "#app/domain/outreach/events/event-queries.server.ts";
import { makeEvent } from "#app/domain/outreach/events/make-event.server.ts";
import { recordEvent } from "#app/domain/outreach/events/record-event.server.ts";
import { remindOfEvents } from "#app/domain/outreach/events/remind-of-events.server.ts";
import { signUp } from "#app/domain/outreach/events/sign-up.server.ts";
import { withdrawSignUp } from "#app/domain/outreach/events/withdraw-sign-up.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { openPortalIn, openTestPortal } from "#tests/setup/test-portal.ts";

const input: EventInput = {
  ...{ kind: "open-day", titleZh: "规划开放日", titleEn: "Plan open day", wordsZh: "看图、提问。" },
  ...{ wordsEn: undefined, placeLabel: "规划展览馆", coordinates: "118.6, 30.28" },
  ...{
    day: "2026-03-14",
    from: "09:30",
    until: "11:00",
    capacity: 3,
    children: undefined,
    access: undefined,
  },
};

async function anOpenDay(given: Partial<EventInput> = {}) {
  const portal = await openTestPortal();
  await aTown(portal);
  const keeper = await aPerson(portal, "宋媛", { role: "coordinator" });
  const made = await makeEvent(portal, keeper, { ...input, ...given });
  if (!made.ok) throw new Error(made.reason);
  const { number } = made;
  const people = await Promise.all(["陈宁", "王晓", "李安"].map((name) => aPerson(portal, name)));
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error("nobody");
  const sign = (who: Person, people: number) => signUp(portal, who, { number, people });
  const see = (who: Person) => eventView(portal.db.read, who, number, portal.clock.now());
  const told = async (type: RecordedEvent["type"], audience: "signed-up" | "attending" | "named-sign-up") => {
    const rows = (await portal.db.read.select().from(events)).map(recordedEvent);
    const last = rows.findLast((each) => each.type === type);
    if (!last) throw new Error(`no ${type}`);
    const when = { now: portal.clock.now(), zone: portal.zone };
    return await portal.db.write((tx) => recipientsOf(tx, last, audience, when));
  };
  return { portal, keeper, number, first, second, third, sign, see, told };
}

test("places are given by people; who comes later waits, and comes in when places are given back", async () => {
  const { portal, number, first, second, third, sign, see, told } = await anOpenDay();
  expect(await sign(first, 2)).toEqual({ ok: true, state: "coming" });
  expect(await sign(second, 2)).toEqual({ ok: true, state: "waiting" });
  // One place is left, which is too few for those who wait.
  expect(await sign(third, 1)).toEqual({ ok: true, state: "coming" });
  expect(await see(second)).toMatchObject({ coming: 3, waiting: 2, own: { state: "waiting", ahead: 0 } });
  expect(await withdrawSignUp(portal, first, { number })).toEqual({ ok: true });
  expect(await withdrawSignUp(portal, first, { number })).toEqual({ ok: true });
  expect(await see(second)).toMatchObject({ coming: 3, waiting: 0, own: { state: "coming" } });
  expect(await told("OutreachLetIn", "named-sign-up")).toEqual([`person:${second.id}`]);
});

test("two who take the last place at once: one comes, the other waits", async () => {
  const { portal, number, first, second } = await anOpenDay({ capacity: 1 });
  const beside = await openPortalIn(portal.folder);
  const both = await Promise.all([
    signUp(portal, first, { number, people: 1 }),
    signUp(beside, second, { number, people: 1 }),
  ]);
  beside.db.close();
  expect(both.map((each) => each.ok && each.state).toSorted()).toEqual(["coming", "waiting"]);
});

test("signing up twice is one sign-up, whose number can change; more than there are places is refused", async () => {
  const { sign, see, first } = await anOpenDay();
  expect(await sign(first, 1)).toEqual({ ok: true, state: "coming" });
  expect(await sign(first, 1)).toEqual({ ok: true, state: "coming" });
  expect(await sign(first, 3)).toEqual({ ok: true, state: "coming" });
  expect(await see(first)).toMatchObject({ coming: 3, own: { people: 3 } });
  expect(await sign(first, 4)).toEqual({ ok: false, reason: "too-many-people" });
});

test("a change tells who signed up, keeps promised places and lets more in; a stale one is refused", async () => {
  const { portal, keeper, number, first, second, sign, see, told } = await anOpenDay({ capacity: 2 });
  await sign(first, 2);
  await sign(second, 1);
  const change = (given: Partial<EventInput>, revision: number) =>
    changeEvent(portal, keeper, { ...input, ...given, number, revision });
  expect(await change({ capacity: 1 }, 1)).toEqual({ ok: false, reason: "fewer-places-than-people" });
  expect(await change({ capacity: 3 }, 7)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await changeEvent(portal, first, { ...input, number, revision: 1 })).toEqual({
    ...{ ok: false, reason: "not-allowed" },
  });
  expect(await change({ capacity: 3 }, 1)).toEqual({ ok: true, revision: 2 });
  expect(await see(second)).toMatchObject({ own: { state: "coming" } });
  expect(await told("OutreachEventChanged", "signed-up")).toHaveLength(2);
});

test("a cancelled event says why, takes nobody and tells everybody; it is not recorded", async () => {
  const { portal, keeper, number, first, second, sign, told } = await anOpenDay();
  await sign(first, 1);
  expect(await cancelEvent(portal, keeper, { number, reason: " " })).toEqual({
    ok: false,
    reason: "reason-needed",
  });
  expect(await cancelEvent(portal, keeper, { number, reason: "台风" })).toEqual({ ok: true });
  expect(await sign(second, 1)).toEqual({ ok: false, reason: "event-cancelled" });
  expect(await told("OutreachEventCancelled", "signed-up")).toEqual([`person:${first.id}`]);
  portal.clock.moveTo("2026-03-14T04:00:00.000Z");
  const record = { number, attended: 3, record: "如期举行。", photos: [] };
  expect(await recordEvent(portal, keeper, record)).toEqual({ ok: false, reason: "state-does-not-allow" });
});

test("who comes is reminded once, a day before; who waits is not", async () => {
  const { portal, first, second, sign, told } = await anOpenDay({ capacity: 1 });
  await sign(first, 1);
  await sign(second, 1);
  expect(await remindOfEvents(portal)).toBe(0);
  portal.clock.moveTo("2026-03-13T02:00:00.000Z");
  expect(await remindOfEvents(portal)).toBe(1);
  expect(await remindOfEvents(portal)).toBe(0);
  expect(await told("OutreachReminded", "attending")).toEqual([`person:${first.id}`]);
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const sent = await portal.db.read
    .select({ recipient: deliveries.recipient })
    .from(deliveries)
    .where(eq(deliveries.template, "outreach-tomorrow"));
  expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set([`person:${first.id}`]));
});

test("after it began it takes nobody, is recorded by the office, and stands among the past ones", async () => {
  const { portal, keeper, number, first, sign, see } = await anOpenDay();
  const { photo } = must(await keepPhoto(portal, await aPhoto()));
  const photos = [{ ...photo, alternative: "展板前的讲解" }];
  const record = { number, attended: 42, record: "答了十二个问题。", photos };
  expect(await recordEvent(portal, keeper, record)).toEqual({ ok: false, reason: "event-not-begun" });
  portal.clock.moveTo("2026-03-14T04:00:00.000Z");
  expect(await sign(first, 1)).toEqual({ ok: false, reason: "event-began" });
  expect(await recordEvent(portal, keeper, record)).toEqual({ ok: true });
  const seen = await see(first);
  expect(seen).toMatchObject({ state: "held", attended: 42, photos: [{ alternative: "展板前的讲解" }] });
  const reads = portal.db.read;
  const digest = await readEventPhoto(reads, seen?.photos[0]?.id ?? "", "main");
  const kept = await portal.files.get(digest ?? "");
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
  expect(await recordPhotos(reads, number)).toEqual(photos);
  expect(await recordEvent(portal, keeper, { ...record, photos: [] })).toEqual({ ok: true });
  expect(await recordPhotos(reads, number)).toEqual([]);
  const now = portal.clock.now();
  expect((await eventList(portal.db.read, { past: true, page: 1, now })).lines).toHaveLength(1);
  expect((await eventList(portal.db.read, { past: false, page: 1, now })).lines).toEqual([]);
});

test("who signed up is for those who keep events and the inspector", async () => {
  const { portal, keeper, number, first, sign } = await anOpenDay();
  await sign(first, 2);
  const inspector = await aPerson(portal, "何督", { role: "inspector" });
  const seen = async (who: Person) =>
    (await signUpsOf(portal.db.read, who, { number, page: 1 })).signUps.length;
  expect(await Promise.all([keeper, inspector, first].map(seen))).toEqual([1, 1, 0]);
});
