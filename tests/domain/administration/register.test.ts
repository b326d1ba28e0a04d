import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { historyOf, recordsAsOf } from "#app/domain/administration/register-history-queries.server.ts";
import type { RegisteredKind } from "#app/domain/administration/registered-kind.server.ts";
import type { DeadlineRule } from "#app/domain/calendar/deadline-rule.ts";
import { ruleKind } from "#app/domain/calendar/rule-register.server.ts";
import { ruleTrial } from "#app/domain/calendar/rule-trial.server.ts";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { ruleEffects } from "#app/domain/needs/rule-effects-queries.server.ts";
import { registerChanges } from "#db/schema/administration.ts";
import { events } from "#db/schema/audit.ts";
import { shippedRule } from "#tests/factories/calendar.ts";
import { aPerson } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const kind: RegisteredKind<DeadlineRule[]> = { ...ruleKind, effects: ruleEffects };
const old = shippedRule("need-help");
const longer = (length: number): DeadlineRule[] => [
  { ...old, validUntil: "2026-12-31" },
  { ...old, id: "need-help-2027-01-01", length, validFrom: "2027-01-01" },
];

async function aDesk() {
  const portal = await openTestPortal();
  const first = await aPerson(portal, "韩文静", { role: "administrator" });
  const second = await aPerson(portal, "赵敏", { role: "administrator" });
  const make = (actor: typeof first, length: number, version: number, reason = "市里发文") =>
    changeRecord(portal, actor, kind, { key: "need-help", after: longer(length), version, reason });
  return { portal, first, second, make };
}

const eventsOf = ({ db }: TestPortal) =>
  db.read.select({ rows: count() }).from(events).where(eq(events.type, "RegisterChanged"));

test("a change writes the working row, the history and one event, and the rulebook follows", async () => {
  const { portal, first, make } = await aDesk();
  await loadRulebook(portal.db.read);
  expect(await make(first, 7, 1)).toEqual({ ok: true, version: 2 });
  const { rules } = await loadRulebook(portal.db.read);
  expect(rules.filter(({ matter }) => matter === "need-help").map(({ length }) => length)).toEqual([5, 7]);
  const { changes } = await historyOf(portal.db.read, kind, "need-help");
  expect(changes).toMatchObject([{ version: 2, before: [old], after: longer(7), by: "韩文静" }]);
  const [event] = await portal.db.read.select().from(events).where(eq(events.type, "RegisterChanged"));
  expect(event).toMatchObject({ subjectKind: "record", subjectId: "rule:need-help" });
  expect(JSON.parse(event?.particulars ?? "")).toEqual({ kind: "rule", key: "need-help", version: 2 });
});

test("of two administrators at once the second is told, and nothing of theirs is written", async () => {
  const { portal, first, second, make } = await aDesk();
  const made = await Promise.all([make(first, 7, 1), make(second, 8, 1)]);
  expect(made).toEqual([
    { ok: true, version: 2 },
    { ok: false, reason: "changed-meanwhile" },
  ]);
  expect(await eventsOf(portal)).toEqual([{ rows: 1 }]);
});

test("the same change sent twice is made once", async () => {
  const { portal, first, make } = await aDesk();
  const made = await Promise.all([make(first, 7, 1), make(first, 7, 1)]);
  expect(made).toEqual([
    { ok: true, version: 2 },
    { ok: true, version: 2 },
  ]);
  expect(await eventsOf(portal)).toEqual([{ rows: 1 }]);
});

test("only an administrator changes a record, with a reason, to something new that is well formed", async () => {
  const { portal, first, make } = await aDesk();
  const coordinator = await aPerson(portal, "陈立", { role: "coordinator" });
  expect(await make(coordinator, 7, 1)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await make(first, 7, 1, "  ")).toEqual({ ok: false, reason: "reason-needed" });
  expect(await make(first, -1, 1)).toEqual({ ok: false, reason: "record-not-understood" });
  const asked = { key: "need-help", after: [old], version: 1, reason: "没有变化" };
  expect(await changeRecord(portal, first, kind, asked)).toEqual({ ok: false, reason: "nothing-changed" });
  expect(await eventsOf(portal)).toEqual([{ rows: 0 }]);
});

test("a list can be seen as of a moment before and after a change", async () => {
  const { portal, first, make } = await aDesk();
  const before = portal.clock.now();
  portal.clock.advance(60_000);
  await make(first, 7, 1);
  const lengths = async (moment?: string) =>
    (await recordsAsOf(portal.db.read, kind, moment)).get("need-help")?.map(({ length }) => length);
  expect(await lengths(before)).toEqual([5]);
  expect(await lengths(portal.clock.now())).toEqual([5, 7]);
  expect(await lengths()).toEqual([5, 7]);
});

test("the history can't be changed or taken away", async () => {
  const { portal, first, make } = await aDesk();
  await make(first, 7, 1);
  await expect(
    portal.db.write(async (tx) => await tx.update(registerChanges).set({ reason: "别的理由" })),
  ).rejects.toThrow();
  await expect(portal.db.write(async (tx) => await tx.delete(registerChanges))).rejects.toThrow();
});

test("a day can be tried by the old version and the new one; what is counted back is tried too", async () => {
  const { portal, first, make } = await aDesk();
  await make(first, 7, 1);
  expect(await ruleTrial(portal, "need-help", "2026-02-13")).toEqual({
    on: "2026-02-13",
    lines: [
      { validFrom: "2020-01-01", due: "2026-02-27", provisional: false, inForce: true },
      { validFrom: "2027-01-01", due: "2026-03-02", provisional: false, inForce: false },
    ],
  });
  const back = await ruleTrial(portal, "hearing-announcement", "2026-10-20");
  expect(back.lines.map(({ due }) => due)).toEqual(["2026-09-19"]);
  expect((await ruleTrial(portal, "need-first-contact", "nonsense")).on).toBe("2026-03-02");
});
