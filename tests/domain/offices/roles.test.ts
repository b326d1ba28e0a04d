import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { finishRole } from "#app/domain/offices/finish-role.server.ts";
import { giveRole } from "#app/domain/offices/give-role.server.ts";
import { passOnEndedRoles } from "#app/domain/offices/pass-on-ended-roles.server.ts";
import { previewEnding, previewGiving } from "#app/domain/offices/preview-role.server.ts";
import type { Grant } from "#app/domain/people/actor.ts";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { findPeople, peopleSelect } from "#app/domain/people/people-queries.server.ts";
import { rolesAsOf } from "#app/domain/people/roles-as-of-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { roleGrants } from "#db/schema/people.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const open = { territoryId: null, unitId: null };

async function anOffice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const person = await aPerson(portal, "李规划师");
  return { portal, administrator, person };
}

const grantIdOf = async ({ db }: TestPortal, personId: string) => {
  const [row] = await db.read.select().from(roleGrants).where(eq(roleGrants.personId, personId));
  return row?.id ?? "";
};

test("every grant that a person holds takes effect, each from its first day to the end of its last", async () => {
  const { portal, administrator, person } = await anOffice();
  const give = (giving: Omit<Parameters<typeof giveRole>[2], "personId">) =>
    giveRole(portal, administrator, { ...giving, personId: person.id });
  await give({ ...open, role: "planner", territoryId: "liuwan" });
  await give({ ...open, role: "officer", unitId: "water", startsOn: "2026-03-05", endsOn: "2026-03-06" });
  const liuwan: Grant = { role: "planner", territoryId: "liuwan" };
  expect(await grantsOf(portal, person.id)).toEqual([liuwan]);
  portal.clock.moveTo("2026-03-04T16:00:00.000Z");
  expect(await grantsOf(portal, person.id)).toEqual([liuwan, { role: "officer", unitId: "water" }]);
  portal.clock.moveTo("2026-03-06T16:00:00.000Z");
  expect(await grantsOf(portal, person.id)).toEqual([liuwan]);
});

test("a role is refused to oneself, twice, beside the inspector's, and by who is no administrator", async () => {
  const { portal, administrator, person } = await anOffice();
  const inspector = await aPerson(portal, "督察员", { role: "inspector" });
  const give = (personId: string, by = administrator) =>
    giveRole(portal, by, { ...open, personId, role: "moderator" });
  expect(await give(administrator.id)).toEqual({ ok: false, reason: "not-oneself" });
  expect(await give(inspector.id)).toEqual({ ok: false, reason: "duties-apart" });
  expect(await give(person.id, person)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await give(person.id)).toMatchObject({ ok: true });
  expect(await give(person.id)).toEqual({ ok: false, reason: "already-granted" });
  const preview = await previewGiving(portal, administrator, {
    ...{ ...open, personId: person.id, role: "planner" as const, territoryId: "liuwan" },
  });
  expect(preview).toMatchObject({ effects: [{ effect: "duties-apart-moderator" }] });
});

test("an ended planner's open needs go to the other planner, told in each thread and by an event each", async () => {
  const { portal, administrator, person } = await anOffice();
  const give = { ...open, role: "planner" as const, territoryId: "liuwan" };
  await giveRole(portal, administrator, { ...give, personId: person.id });
  const heir = await aPerson(portal, "王规划师", { role: "planner", territoryId: "liuwan" });
  const need = await aNeed(portal, { plannerId: person.id });
  const closed = await aNeed(portal, { plannerId: person.id, state: "closed" });
  const grantId = await grantIdOf(portal, person.id);
  expect(await previewEnding(portal, grantId)).toMatchObject({
    effects: [{ effect: "cases-go-to", count: 1, values: { name: "王规划师" } }],
  });
  const ended = await finishRole(portal, administrator, { grantId, reason: "调离" });
  expect(ended).toMatchObject({ ok: true, passedOn: 1 });
  const plannerOf = async (id: string) =>
    (await portal.db.read.select().from(needs).where(eq(needs.id, id)))[0]?.plannerId;
  expect(await plannerOf(need.id)).toBe(heir.id);
  expect(await plannerOf(closed.id)).toBe(person.id);
  const [step] = await portal.db.read.select().from(needMovesMade);
  expect(step).toMatchObject({ move: "handOver", fromPersonId: person.id, toPersonId: heir.id });
  const kept = await portal.db.read.select().from(events);
  expect(kept.map(({ type }) => type)).toEqual(["RoleGranted", "RoleEnded", "NeedHandedOver"]);
  expect(kept.every(({ actor }) => actor === `person:${administrator.id}`)).toBe(true);
});

test("a role that ends on a later day passes its needs on when the day has come, once", async () => {
  const { portal, administrator, person } = await anOffice();
  const give = { ...open, role: "planner" as const, territoryId: "liuwan" };
  await giveRole(portal, administrator, { ...give, personId: person.id });
  const need = await aNeed(portal, { plannerId: person.id });
  const grantId = await grantIdOf(portal, person.id);
  await finishRole(portal, administrator, { grantId, endsOn: "2026-03-10", reason: "退休" });
  expect(await passOnEndedRoles(portal)).toBe(0);
  portal.clock.moveTo("2026-03-10T16:30:00.000Z");
  expect(await passOnEndedRoles(portal)).toBe(1);
  expect(await passOnEndedRoles(portal)).toBe(0);
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(row?.plannerId).toBeNull();
});

test("the last administrator stays, and a role ends once", async () => {
  const { portal, administrator } = await anOffice();
  const grantId = await grantIdOf(portal, administrator.id);
  const end = () => finishRole(portal, administrator, { grantId, reason: "换人" });
  expect(await end()).toEqual({ ok: false, reason: "last-administrator" });
  await aPerson(portal, "另一位", { role: "administrator" });
  expect(await end()).toMatchObject({ ok: true });
  expect(await end()).toMatchObject({ ok: false, reason: "already-ended" });
});

test("who held which role on a day is read as of its end", async () => {
  const { portal, administrator, person } = await anOffice();
  await giveRole(portal, administrator, {
    ...open,
    personId: person.id,
    role: "moderator",
    endsOn: "2026-03-06",
  });
  const on = async (at: string) => (await rolesAsOf(portal.db.read, at, "moderator", 1)).lines.length;
  expect(await on("2026-03-01T15:59:59.999Z")).toBe(0);
  expect(await on("2026-03-06T15:59:59.998Z")).toBe(1);
  expect(await on("2026-03-07T15:59:59.999Z")).toBe(0);
});

test("people are found by the beginning of their name and by what they hold, by an index", async () => {
  const { portal, person } = await anOffice();
  await aPerson(portal, "王规划师", { role: "planner", territoryId: "hekou" });
  const now = portal.clock.now();
  const found = async (filter: Parameters<typeof findPeople>[1]) =>
    (await findPeople(portal.db.read, filter, 1, now)).lines.map(({ name }) => name);
  expect(await found({ name: "李" })).toEqual([person.name]);
  expect(await found({ role: "planner" })).toEqual(["王规划师"]);
  expect(await found({ territoryId: "liuwan" })).toEqual([]);
  expect(await found({})).toEqual(["王规划师", "管理员"]);
  const { sql, params } = peopleSelect(portal.db.read, { name: "李" }, now).toSQL();
  const args = params.map(String);
  const { rows } = await portal.db.client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
  expect(rows.map((row) => String(row.detail)).join("\n")).toContain("people_name (display_name>?");
});
