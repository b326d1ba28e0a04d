import { expect, test } from "vitest";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { appealSuspension } from "#app/domain/people/appeal-suspension.server.ts";
import { isAnotherAdministrator } from "#app/domain/people/end-role.server.ts";
import { liftSuspension } from "#app/domain/people/lift-suspension.server.ts";
import { suspendPerson } from "#app/domain/people/suspend-person.server.ts";
import { suspensionOf } from "#app/domain/people/suspension-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { aPerson } from "#tests/factories/people.ts";
import { byEmail, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";

const suspended = async () => {
  const portal = await openSignInPortal();
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const { personId, cookie } = await signInWith(portal, byEmail("li@example.com"));
  const headers = new Headers({ cookie });
  const done = await suspendPerson(portal, administrator, { personId, reason: "多次发布广告" });
  return { portal, administrator, personId, headers, done };
};

test("who is suspended keeps the session and may not act; lifting it gives everything back", async () => {
  const { portal, administrator, personId, headers, done } = await suspended();
  expect(done).toEqual({ ok: true });
  expect(await actorOfSession(portal, headers)).toMatchObject({ kind: "suspended", id: personId });
  expect(await liftSuspension(portal, administrator, { personId, reason: "说明清楚了" })).toEqual({
    ok: true,
  });
  expect(await actorOfSession(portal, headers)).toMatchObject({ kind: "person", id: personId });
  const kept = await portal.db.read.select().from(events);
  expect(kept.slice(-2).map(({ type, actor }) => ({ type, actor }))).toEqual([
    { type: "PersonSuspended", actor: `person:${administrator.id}` },
    { type: "SuspensionLifted", actor: `person:${administrator.id}` },
  ]);
  expect(JSON.stringify(kept)).not.toContain("广告");
});

test("an objection is made once, by the suspended person", async () => {
  const { portal, personId, headers } = await suspended();
  const actor = await actorOfSession(portal, headers);
  expect(await appealSuspension(portal, actor, "那不是广告")).toEqual({ ok: true });
  expect(await appealSuspension(portal, actor, "再说一次")).toEqual({
    ok: false,
    reason: "already-appealed",
  });
  expect(await suspensionOf(portal.db.read, personId)).toMatchObject({ appeal: "那不是广告" });
});

test("nobody suspends themselves, the last administrator, or without being an administrator", async () => {
  const { portal, administrator, personId } = await suspended();
  const reason = "试一试";
  const other = await aPerson(portal, "专班", { role: "coordinator" });
  expect(await suspendPerson(portal, other, { personId, reason })).toMatchObject({ reason: "not-allowed" });
  expect(await suspendPerson(portal, administrator, { personId: administrator.id, reason })).toMatchObject({
    reason: "not-oneself",
  });
  expect(await suspendPerson(portal, administrator, { personId, reason })).toMatchObject({
    reason: "already-suspended",
  });
});

test("an administrator who is suspended is nobody to rely on: the other one stays", async () => {
  const { portal, administrator } = await suspended();
  const other = await aPerson(portal, "另一位管理员", { role: "administrator" });
  const now = portal.clock.now();
  expect(await isAnotherAdministrator(portal.db.read, administrator.id, now)).toBe(true);
  await suspendPerson(portal, administrator, { personId: other.id, reason: "查清之前" });
  expect(await isAnotherAdministrator(portal.db.read, administrator.id, now)).toBe(false);
});
