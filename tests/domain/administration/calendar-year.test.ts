import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { readNotice } from "#app/domain/calendar/calendar-notice.ts";
import { warnOfCalendar } from "#app/domain/calendar/warn-of-calendar.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { needThread } from "#app/domain/needs/need-thread.ts";
import { dueColumns } from "#app/domain/needs/reckon-due.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { calendarKind } from "#app/domain/registers.server.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { doneWords } from "#app/ui/needs/thread-done-words.ts";
import { insertMany } from "#db/insert-many.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { countingReads } from "#tests/setup/counting-reads.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const notice = ["01-01", "05-01", "10-01", "10-02", "10-03"].map((day) => `2027-${day},法定节假日,节日`);
const read = readNotice(notice.join("\n"));
const year = { year: "2027", days: read.ok ? read.days : [] };
const monday = "2027-01-04T02:00:00.000Z";

async function aNewYear() {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const author = await aPerson(portal, "陈晓");
  portal.clock.moveTo(monday);
  const open = async (submittedAt: string) => {
    const need = await aNeed(portal, { kind: "help", submittedAt, authorId: author.id });
    const due = await dueColumns(portal.db.read, portal, need);
    await portal.db.write((tx) => tx.update(needs).set(due).where(eq(needs.id, need.id)));
    return need.id;
  };
  const before = await open("2026-12-28T02:00:00.000Z");
  const within = await open(monday);
  const dueOf = async (id: string) => {
    const columns = { due: needs.dueOn, provisional: needs.dueProvisional };
    return (await portal.db.read.select(columns).from(needs).where(eq(needs.id, id)))[0];
  };
  return { portal, administrator, author, before, within, dueOf };
}

test("a published year moves what was provisional or makes it certain, as the preview said, and people are told", async () => {
  const { portal, administrator, author, before, within, dueOf } = await aNewYear();
  expect(await dueOf(before)).toEqual({ due: "2027-01-04", provisional: true });
  expect(await dueOf(within)).toEqual({ due: "2027-01-11", provisional: true });
  const proposal = {
    ...{ key: "2027", before: undefined, after: year, today: "2027-01-04", now: monday, zone: portal.zone },
  };
  expect(await calendarKind.effects(portal.db.read, proposal)).toMatchObject([
    { effect: "calendar-moves", count: 1 },
    { effect: "calendar-settles", count: 1 },
  ]);
  const asked = { key: "2027", after: year, version: 0, reason: "国办发明电" };
  expect(await changeRecord(portal, administrator, calendarKind, asked)).toEqual({ ok: true, version: 1 });
  expect(await dueOf(before)).toEqual({ due: "2027-01-05", provisional: false });
  expect(await dueOf(within)).toEqual({ due: "2027-01-11", provisional: false });
  await reactToEvents(portal, tellingsOf);
  const told = await portal.db.read
    .select({ template: deliveries.template, about: deliveries.subjectId })
    .from(deliveries)
    .where(eq(deliveries.recipient, `person:${author.id}`));
  expect(told).toEqual(
    expect.arrayContaining([
      { template: "need-due-moved", about: before },
      { template: "need-due-settled", about: within },
    ]),
  );
});

test("the public thread says that a due date moved, from which day to which and why; one that is only certain now has no step", async () => {
  const { portal, administrator, before, within } = await aNewYear();
  const asked = { key: "2027", after: year, version: 0, reason: "国办发明电" };
  await changeRecord(portal, administrator, calendarKind, asked);
  const stepsOf = async (id: string, lang: Lang) => {
    const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, id));
    const view = await needForReader(portal, { kind: "visitor" }, row?.number ?? "");
    const reader = { t: portal.i18n.translate(lang), lang, zone: portal.zone };
    return (view ? needThread(view) : [])
      .flatMap((step) => (step.when === "done" && step.kind === "moved" ? [doneWords(step, reader)] : []))
      .map(({ words, at, by }) => ({ words, at, by }));
  };
  expect(await stepsOf(before, "en")).toEqual([
    {
      words: "Due date moved from 2027-01-04 to 2027-01-05",
      at: monday,
      by: "Administrator · The working-day calendar of 2027 was published or put right",
    },
  ]);
  expect(await stepsOf(before, "zh-CN")).toMatchObject([
    { words: "答复期限由 2027-01-04 调整为 2027-01-05", by: "管理员 · 2027 年工作日历公布或更正" },
  ]);
  expect(await stepsOf(within, "en")).toEqual([]);
  await changeRecord(portal, administrator, calendarKind, { ...asked, version: 1, reason: "再存一次" });
  expect(await stepsOf(before, "en")).toHaveLength(1);
});

test("more open needs than a batch are all reckoned, a few statements a batch", async () => {
  const { portal, administrator, before, within, dueOf } = await aNewYear();
  const rows = await portal.db.read.select().from(needs);
  const copies = rows.flatMap(({ isOpen: _open, inboxDue: _due, ...row }, which) =>
    Array.from({ length: 650 }, (_none, at) => ({
      ...{ ...row, id: `${which}-${at}`, number: `${which}-${at}` },
    })),
  );
  await portal.db.write((tx) => insertMany(tx, needs, copies));
  const statements = countingReads(portal.db.read);
  const proposal = {
    ...{ key: "2027", before: undefined, after: year, today: "2027-01-04", now: monday, zone: portal.zone },
  };
  const effects = await calendarKind.effects(statements.reads, proposal);
  expect(effects).toMatchObject([
    { effect: "calendar-moves", count: 651 },
    { effect: "calendar-settles", count: 651 },
  ]);
  expect(effects.map(({ examples }) => examples.length)).toEqual([3, 3]);
  expect(statements.queries()).toBeLessThanOrEqual(12);
  const asked = { key: "2027", after: year, version: 0, reason: "国办发明电" };
  await changeRecord(portal, administrator, calendarKind, asked);
  for (const id of [before, "0-0", "0-649"]) expect((await dueOf(id))?.due).toBe("2027-01-05");
  for (const id of [within, "1-0", "1-649"])
    expect(await dueOf(id)).toEqual({ due: "2027-01-11", provisional: false });
  const [{ steps } = { steps: 0 }] = await portal.db.read.select({ steps: count() }).from(needMovesMade);
  expect(steps).toBe(651);
  const told = await portal.db.read.select().from(events).where(eq(events.type, "NeedDueReckoned"));
  expect(told).toHaveLength(1302);
});

test("a due date that came with an imported need is left alone", async () => {
  const { portal, administrator, before, dueOf } = await aNewYear();
  await portal.db.write((tx) => tx.update(needs).set({ dueRuleId: "source" }).where(eq(needs.id, before)));
  const asked = { key: "2027", after: year, version: 0, reason: "国办发明电" };
  await changeRecord(portal, administrator, calendarKind, asked);
  expect(await dueOf(before)).toEqual({ due: "2027-01-04", provisional: true });
});

test("administrators are warned of a missing year from September on, once a fortnight, until it is there", async () => {
  const portal = await openTestPortal();
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const warnedOn = async (at: string) => {
    portal.clock.moveTo(at);
    return [await warnOfCalendar(portal), await warnOfCalendar(portal)];
  };
  expect(await warnedOn("2026-08-31T02:00:00.000Z")).toEqual([0, 0]);
  expect(await warnedOn("2026-09-01T02:00:00.000Z")).toEqual([1, 0]);
  expect(await warnedOn("2026-09-14T02:00:00.000Z")).toEqual([0, 0]);
  expect(await warnedOn("2026-09-16T02:00:00.000Z")).toEqual([1, 0]);
  await reactToEvents(portal, tellingsOf);
  const told = await portal.db.read.select({ template: deliveries.template }).from(deliveries);
  expect(told).toEqual([{ template: "calendar-missed" }, { template: "calendar-missed" }]);
  const asked = { key: "2027", after: year, version: 0, reason: "国办发明电" };
  await changeRecord(portal, administrator, calendarKind, asked);
  expect(await warnedOn("2026-12-01T02:00:00.000Z")).toEqual([0, 0]);
  const found = await portal.db.read.select().from(events).where(eq(events.type, "CalendarMissed"));
  expect(found.map(({ particulars }) => JSON.parse(particulars))).toEqual([{ year: 2027 }, { year: 2027 }]);
});
