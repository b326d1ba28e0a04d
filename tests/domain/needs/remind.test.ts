import { expect, test } from "vitest";
import { remind } from "#app/domain/needs/remind.server.ts";
import { events } from "#db/schema/audit.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const kinds = async (portal: Awaited<ReturnType<typeof openTestPortal>>) =>
  (await portal.db.read.select().from(events)).map(
    ({ type, particulars }) => `${type} ${JSON.parse(particulars).kind}`,
  );

test("whoever owes an answer is reminded before, at and after the deadline, once each", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { dueAt: "2026-03-04T15:59:59.999Z", firstContactDueAt: "2026-03-03T02:00:00.000Z" });
  await remind(portal);
  expect(await kinds(portal)).toEqual([]);
  for (const at of [
    "2026-03-02T23:00:00.000Z",
    "2026-03-03T23:00:00.000Z",
    "2026-03-04T16:00:00.000Z",
    "2026-03-05T16:00:00.000Z",
  ]) {
    portal.clock.moveTo(at);
    await remind(portal);
    await remind(portal);
  }
  expect(await kinds(portal)).toEqual([
    "ReminderGiven contact-due-soon",
    "ReminderGiven due-soon",
    "ReminderGiven overdue",
    "DeadlineEscalated answer",
  ]);
});

test("history, answered needs and needs that wait for the resident remind nobody", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const due = { dueAt: "2026-03-02T01:00:00.000Z" };
  await aNeed(portal, { ...due, channel: "import" });
  await aNeed(portal, { ...due, state: "answered" });
  await aNeed(portal, { ...due, state: "waiting" });
  expect(await remind(portal)).toBe(0);
});

test("a clock that jumps back reminds nobody twice", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { dueAt: "2026-03-02T01:00:00.000Z" });
  expect(await remind(portal)).toBe(1);
  portal.clock.moveTo("2026-03-01T01:00:00.000Z");
  await remind(portal);
  portal.clock.moveTo("2026-03-02T02:00:00.000Z");
  expect(await remind(portal)).toBe(0);
});
