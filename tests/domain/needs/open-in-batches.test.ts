import { and, eq, type SQL } from "drizzle-orm";
import { expect, test } from "vitest";
import { alongInbox, openBatch, openInBatches } from "#app/domain/needs/open-in-batches.server.ts";
import { reassignNeeds } from "#app/domain/needs/reassign-needs.server.ts";
import { movingNeeds } from "#app/domain/offices/moving-needs-queries.server.ts";
import { insertMany } from "#db/insert-many.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { countingReads } from "#tests/setup/counting-reads.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const many = 2 * openBatch + 3;

/** As many open needs, some of which share a due moment and some have none, and a closed one. */
async function manyOpen() {
  const portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { state: "closed" });
  const { isOpen: _open, inboxDue: _due, ...row } = await aNeed(portal);
  const rows = Array.from({ length: many - 1 }, (_none, at) => ({
    ...{ ...row, id: `n-${at}`, number: `n-${at}` },
    dueAt: at % 3 === 0 ? null : `2026-03-${String((at % 20) + 10)}T09:00:00.000Z`,
  }));
  await portal.db.write((tx) => insertMany(tx, needs, rows));
  return portal;
}

const some = (portal: TestPortal, which?: SQL) => (place: SQL | undefined) =>
  portal.db.read
    .select({ id: needs.id, inboxDue: needs.inboxDue })
    .from(needs)
    .where(and(place, which))
    .orderBy(...alongInbox)
    .limit(openBatch);

test("every open need comes up once, by the index of the inbox, in as many statements as there are batches", async () => {
  const portal = await manyOpen();
  const sizes: number[] = [];
  const found = new Set<string>();
  for await (const rows of openInBatches(some(portal))) {
    sizes.push(rows.length);
    for (const { id } of rows) found.add(id);
  }
  expect(sizes).toEqual([openBatch, openBatch, 3]);
  expect(found.size).toBe(many);
  const places: (SQL | undefined)[] = [];
  for await (const _rows of openInBatches((place) => {
    places.push(place);
    return some(portal)(place);
  }));
  const statement = some(portal)(places.at(-1)).toSQL();
  const plan = await portal.db.client.execute({
    sql: `EXPLAIN QUERY PLAN ${statement.sql}`,
    args: statement.params.map(String),
  });
  expect(plan.rows.map(({ detail }) => detail).join("\n")).toMatch(
    /^SEARCH needs USING (COVERING )?INDEX needs_inbox \(is_open=\? AND \(inbox_due,id\)>\(\?,\?\)\)$/,
  );
});

test("what new outlines move is looked at in batches", async () => {
  const portal = await manyOpen();
  const { reads, queries } = countingReads(portal.db.read);
  let moving = 0;
  for await (const batch of movingNeeds(reads, [])) moving += batch.length;
  expect([moving, queries()]).toEqual([many, 3]);
});

test("needs of a unit go to another in batches, each by an event and a step of its own", async () => {
  const portal = await manyOpen();
  const by = await aPerson(portal, "管理员", { role: "administrator" });
  const to = { unitId: "transport", by, at: portal.clock.now() };
  const went = await portal.db.write((tx) => reassignNeeds(tx, eq(needs.unitId, "liuwan-office"), to));
  expect(went).toBe(many);
  const rows = await portal.db.read.select().from(needs).where(eq(needs.unitId, "liuwan-office"));
  expect(rows.map(({ state }) => state)).toEqual(["closed"]);
  expect(await portal.db.read.$count(events, eq(events.type, "NeedRerouted"))).toBe(many);
  expect(await portal.db.read.$count(needMovesMade, eq(needMovesMade.move, "reroute"))).toBe(many);
});
