import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inboxCounts, inboxOf, inboxPage, inboxSelect } from "#app/domain/needs/inbox-queries.server.ts";
import { type InboxTab, inboxScope, inboxTabs, tabsOf } from "#app/domain/needs/inbox-tabs.ts";
import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { needJointUnits, needs } from "#db/schema/needs.ts";
import { theCast } from "#tests/factories/moves.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const now = "2026-03-05T02:00:00.000Z";
const soonUntil = "2026-03-06T15:59:59.999Z";

async function titlesIn(portal: TestPortal, actor: Person, tab: InboxTab) {
  const { lines } = await inboxOf(portal.db.read, { scope: inboxScope(actor), tab, now, soonUntil }, null);
  return lines.map(({ title }) => title);
}

async function aDesk() {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  const at = (title: string, state: NeedState, dueAt: string | null, more = {}) =>
    aNeed(portal, { title, state, dueAt, dueOn: dueAt?.slice(0, 10) ?? null, ...more });
  await at("late", "in-progress", "2026-03-03T15:59:59.999Z");
  await at("soon", "assigned", "2026-03-06T11:00:00.000Z");
  await at("later", "submitted", "2026-03-20T15:59:59.999Z");
  await at("undated", "accepted", null);
  await at("done", "closed", "2026-03-01T15:59:59.999Z");
  const hekou = { territoryId: "hekou", unitId: "hekou-office" };
  await at("elsewhere", "in-progress", "2026-03-04T15:59:59.999Z", hekou);
  await at("nobody's", "submitted", "2026-03-10T15:59:59.999Z", {
    territoryId: null,
    unitId: "coordinating-office",
  });
  const joint = await at("joint", "joint", "2026-03-12T15:59:59.999Z", hekou);
  await portal.db.write((tx) =>
    tx.insert(needJointUnits).values({ needId: joint.id, unitId: "water", askedAt: now }),
  );
  return { portal, cast };
}

test("a planner sees their territory by due date, what has none last, and nothing that is done", async () => {
  const { portal, cast } = await aDesk();
  expect(await titlesIn(portal, cast.planner, "open")).toEqual(["late", "soon", "later", "undated"]);
  expect(await titlesIn(portal, cast.planner, "overdue")).toEqual(["late"]);
  expect(await titlesIn(portal, cast.planner, "soon")).toEqual(["soon"]);
  expect(await titlesIn(portal, cast.otherPlanner, "open")).toEqual(["elsewhere", "joint"]);
});

test("an officer sees their unit and what it is asked to join in; a resident's inbox is empty", async () => {
  const { portal, cast } = await aDesk();
  expect(await titlesIn(portal, cast.waterOfficer, "open")).toEqual([]);
  expect(await titlesIn(portal, cast.waterOfficer, "joint")).toEqual(["joint"]);
  expect(await titlesIn(portal, cast.transportOfficer, "joint")).toEqual([]);
  expect(await titlesIn(portal, cast.resident, "open")).toEqual([]);
});

test("the coordinator sees everything, with what no rule matched and what lies outside", async () => {
  const { portal, cast } = await aDesk();
  expect(await titlesIn(portal, cast.coordinator, "open")).toHaveLength(7);
  expect(await titlesIn(portal, cast.coordinator, "unmatched")).toEqual(["nobody's"]);
  expect(await titlesIn(portal, cast.coordinator, "outside")).toEqual(["nobody's"]);
  const counts = await inboxCounts(portal.db.read, { scope: "all", now, soonUntil });
  expect(Object.fromEntries(counts.map(({ tab, count }) => [tab, count]))).toMatchObject({
    open: 7,
    overdue: 2,
    new: 2,
    joint: 1,
    answered: 0,
  });
});

test("pages follow each other without a gap or a double", async () => {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  const row = await aNeed(portal, { state: "assigned" });
  const { isOpen: _, inboxDue: __, ...plain } = row;
  await portal.db.write(async (tx) => {
    for (let i = 0; i < 120; i += 1)
      await tx.insert(needs).values({
        ...plain,
        id: `n${i}`,
        number: `n${i}`,
        dueAt: i % 3 === 0 ? null : `2026-03-${String(10 + (i % 7)).padStart(2, "0")}T15:59:59.999Z`,
      });
  });
  const asked = { scope: inboxScope(cast.planner), tab: "open" as const, now, soonUntil };
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof inboxOf>> = await inboxOf(portal.db.read, asked, after);
    expect(page.lines.length).toBeLessThanOrEqual(inboxPage);
    seen.push(...page.lines.map(({ id }) => id));
    after = page.next ?? null;
  } while (after);
  expect(new Set(seen).size).toBe(121);
  expect(seen).toHaveLength(121);
});

test("no tab of anybody's inbox reads the whole table", async () => {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  for (const actor of [cast.planner, cast.officer, cast.coordinator]) {
    const scope = inboxScope(actor);
    for (const tab of tabsOf(scope)) {
      for (const after of [null, `${now}~n1`]) {
        const query = inboxSelect(portal.db.read, { scope, tab, now, soonUntil }, after);
        const plan = await portal.db.read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query.getSQL()}`);
        const details = plan.map(({ detail }) => detail);
        expect(details.filter((detail) => /^SCAN needs/.test(detail))).toEqual([]);
      }
    }
  }
  expect(inboxTabs.length).toBe(10);
});

test("a clock that stands still is neither overdue nor soon", async () => {
  const { portal, cast } = await aDesk();
  await aNeed(portal, { title: "stopped", state: "waiting", dueAt: "2026-03-03T15:59:59.999Z" });
  expect(await titlesIn(portal, cast.planner, "waiting")).toEqual(["stopped"]);
  expect(await titlesIn(portal, cast.planner, "overdue")).toEqual(["late"]);
});
