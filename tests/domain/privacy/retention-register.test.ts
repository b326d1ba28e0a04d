import { expect, test } from "vitest";
import { retentionOf } from "#app/domain/privacy/retention-queries.server.ts";
import { retentionRuns } from "#app/domain/privacy/retention-runs-queries.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { deskAt } from "#app/domain/registers.server.ts";
import { readSite } from "#app/platform/site.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { leaveContact, leftContacts } from "#tests/factories/sealed.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const day = 86_400_000;
const email = { kind: "email", address: "guest@letters.example" } as const;
const shipped = { site: await readSite("content/site.json") };
const desk = deskAt("retention", shipped);

/** A portal whose administrator changes one rule by its form. */
async function aKeeper() {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "韩文静", { role: "administrator" });
  const posting = (key: string, days: number) =>
    desk.form(key).parse({ days: String(days), basis: "个人信息保护法 19, 47" });
  const preview = (key: string, days: number) => posting(key, days).preview(portal, 1);
  const confirm = (key: string, days: number) =>
    posting(key, days).confirm(portal, administrator, 1, "缩短保存期限");
  const closedGuest = async () => {
    const closed = await aNeed(portal, { authorId: null, state: "closed", closedAt: portal.clock.now() });
    await leaveContact(portal, closed.id, email);
  };
  return { portal, preview, confirm, closedGuest };
}

test("shorter: how many rows are kept and go is seen before; the next run takes them", async () => {
  const { portal, preview, confirm, closedGuest } = await aKeeper();
  await closedGuest();
  portal.clock.advance(40 * day);
  expect(await runRetention(portal)).toBe(0);
  expect(await preview("guest-contacts", 30)).toMatchObject({
    ok: true,
    effects: [
      { effect: "retention-kept", count: 1 },
      { effect: "retention-goes", count: 1 },
    ],
  });
  const before = portal.clock.now();
  portal.clock.advance(day);
  expect(await confirm("guest-contacts", 30)).toEqual({ ok: true, version: 2 });
  expect(await runRetention(portal)).toBe(1);
  expect(await leftContacts(portal)).toEqual([]);
  expect((await retentionRuns(portal))[0]).toMatchObject({ rule: "guest-contacts", rows: 1 });
  const then = await desk.lines(portal.db.read, before);
  expect(then.find(({ key }) => key === "guest-contacts")?.facts).toContainEqual({
    ...{ name: "kept-days", word: "calendar-days", values: { count: 90 } },
  });
  expect((await desk.history(portal.db.read, "guest-contacts")).lines[0]?.reason).toBe("缩短保存期限");
});

test("longer: what would have gone stays", async () => {
  const { portal, preview, confirm, closedGuest } = await aKeeper();
  await closedGuest();
  portal.clock.advance(91 * day);
  expect(await preview("guest-contacts", 120)).toMatchObject({
    effects: [
      { effect: "retention-kept", count: 1 },
      { effect: "retention-stays", count: 1 },
    ],
  });
  await confirm("guest-contacts", 120);
  expect(await runRetention(portal)).toBe(0);
});

test("bounds of law are not passed", async () => {
  const { portal, preview, confirm } = await aKeeper();
  for (const [key, days, reason] of [
    ["logs", 182, "retention-too-short-logs"],
    ["reads", 1094, "retention-too-short-reads"],
    ["deletion-cooling-off", 16, "retention-too-long-deletion-cooling-off"],
  ] as const) {
    expect(await preview(key, days)).toEqual({ ok: false, reason });
    expect(await confirm(key, days)).toEqual({ ok: false, reason });
  }
  expect((await retentionOf(portal.db.read)).find(({ id }) => id === "logs")?.days).toBe(183);
  expect(await preview("logs", 400)).toMatchObject({ effects: [{ effect: "retention-by-operators" }] });
  expect(await preview("deletion-cooling-off", 10)).toMatchObject({
    effects: [{ effect: "retention-deletions-wait", count: 0 }],
  });
});

test("days are a whole number above zero", () => {
  for (const days of ["", "0", "1.5", "never", "3651"])
    expect(desk.form("drafts").safeParse({ days, basis: "x" }).success).toBe(false);
});
