import { expect, test } from "vitest";
import { standardLimits } from "#app/domain/limits/limits.ts";
import { openQuotas } from "#app/domain/limits/quotas.server.ts";
import { sweepUses } from "#app/domain/limits/uses.server.ts";
import { quotaUses } from "#db/schema/quotas.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function twoProcesses(most = 3) {
  const portal = await openTestPortal();
  const limits = { ...standardLimits, "comment.person": { most, seconds: 3600 } };
  const deps = { ...portal, limits };
  return { portal, one: openQuotas(deps), other: openQuotas(deps) };
}

const me = { person: "me" };

test("what one process has counted, the other knows a second later", async () => {
  const { portal, one, other } = await twoProcesses();
  for (let time = 0; time < 3; time++) expect(await one.take("comment", me)).toBe(0);
  expect(await one.take("comment", me)).toBeGreaterThan(0);
  expect(await other.take("comment", { person: "somebody else" })).toBe(0);
  await one.spill();
  expect(await other.take("comment", me)).toBeGreaterThan(0);
  portal.clock.advance(3_600_000);
  expect(await other.take("comment", me)).toBe(0);
});

test("both count into the same row, and a refused act costs nothing", async () => {
  const { portal, one, other } = await twoProcesses(4);
  for (const process of [one, other, one]) {
    await process.take("comment", me);
    await process.spill();
    portal.clock.advance(1000);
  }
  expect(await one.take("comment", me, 2)).toBeGreaterThan(0);
  await one.spill();
  const rows = await portal.db.read.select().from(quotaUses);
  expect(rows.map(({ name, whose, amount }) => [name, whose, amount])).toEqual([["comment.person", "me", 3]]);
});

test("an act is taken for all whom it counts for, or for none", async () => {
  const { one } = await twoProcesses();
  for (let time = 0; time < 3; time++) await one.take("comment", { ...me, caller: "office" });
  expect(await one.take("comment", { ...me, caller: "office" })).toBeGreaterThan(0);
  for (let time = 0; time < 197; time++)
    expect(await one.take("comment", { person: `${time}`, caller: "office" })).toBe(0);
  expect(await one.take("comment", { person: "last", caller: "office" })).toBeGreaterThan(0);
});

test("a page view writes nothing", async () => {
  const { portal, one } = await twoProcesses();
  for (let time = 0; time < 10; time++) await one.take("page", { caller: "reader" });
  await one.spill();
  expect(await portal.db.read.select().from(quotaUses)).toEqual([]);
});

test("counts that could not be written wait for the next time", async () => {
  const { portal, one, other } = await twoProcesses();
  const broken = openQuotas({
    ...portal,
    db: { ...portal.db, write: () => Promise.reject(new Error("disk full")) },
    limits: standardLimits,
  });
  await broken.take("report", me);
  await expect(broken.spill()).rejects.toThrow("disk full");
  await expect(broken.spill()).rejects.toThrow("disk full");
  for (const process of [one, other]) await process.spill();
  expect(await portal.db.read.select().from(quotaUses)).toEqual([]);
});

test("old counts are swept, those that still count are not", async () => {
  const { portal, one } = await twoProcesses();
  await one.take("comment", me);
  await one.take("need", me);
  await one.spill();
  portal.clock.advance(2 * 3_600_000);
  expect(await sweepUses(portal)).toBe(1);
  expect(await sweepUses(portal)).toBe(0);
  expect((await portal.db.read.select().from(quotaUses)).map(({ name }) => name)).toEqual(["need.person"]);
});

test("a counter and the sweep are found by an index", async () => {
  const { portal } = await twoProcesses();
  const plan = async (sql: string) =>
    (await portal.db.client.execute(`EXPLAIN QUERY PLAN ${sql}`)).rows.map(({ detail }) => detail).join();
  const counter = "SELECT slot FROM quota_uses WHERE name = 'a' AND whose = 'b' AND until > 1";
  expect(await plan(counter)).toMatch(/SEARCH quota_uses USING INDEX sqlite_autoindex_quota_uses_1/);
  expect(await plan("SELECT rowid FROM quota_uses WHERE until < 1 LIMIT 9")).toMatch(/quota_uses_until/);
});
