import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { beginTotp } from "#app/domain/people/begin-totp.server.ts";
import { confirmTotp } from "#app/domain/people/confirm-totp.server.ts";
import { endFactorsOf } from "#app/domain/people/end-factors-of.server.ts";
import { endSession } from "#app/domain/people/end-session.server.ts";
import { endTotp } from "#app/domain/people/end-totp.server.ts";
import { finishSignIn } from "#app/domain/people/finish-sign-in.server.ts";
import { raiseProof } from "#app/domain/people/raise-proof.server.ts";
import { factorsOf } from "#app/domain/people/second-factor-queries.server.ts";
import { sessionOf } from "#app/domain/people/session-queries.server.ts";
import { sessionsOf } from "#app/domain/people/sessions-of-queries.server.ts";
import { setPassword } from "#app/domain/people/set-password.server.ts";
import { signInByPassword } from "#app/domain/people/sign-in-by-password.server.ts";
import { pendingTotp } from "#app/domain/people/totp-queries.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { recoveryCodes, totpSecrets } from "#db/schema/credentials.ts";
import { account, session } from "#db/schema/identity.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { wenji } from "#tests/factories/command-line.ts";
import {
  byEmail,
  cookieOf,
  openSignInPortal,
  type SignInPortal,
  signInWith,
} from "#tests/factories/signing-in.ts";

const li = byEmail("li@example.com");
const password = "correct horse battery staple";
const withCookie = (cookie: string) => new Headers({ cookie });

async function signedIn(portal: SignInPortal, contact = li) {
  const { cookie } = await signInWith(portal, contact);
  return { cookie, person: await personOf(portal, cookie) };
}

async function personOf(portal: SignInPortal, cookie: string): Promise<Person> {
  const actor = await actorOfSession(portal, withCookie(cookie));
  if (actor.kind !== "person") throw new Error(`speaks for ${actor.kind}`);
  return actor;
}

const byPassword = (portal: SignInPortal, typed: string, contact = li, callerDigest = "caller") =>
  signInByPassword(portal, { contact, password: typed, callerDigest, headers: new Headers() });

/** The digits that an app with this secret shows now. */
const digits = (portal: SignInPortal, secret: string) =>
  new TOTP({ secret: secret.replaceAll(" ", "") }).generate({ timestamp: Date.parse(portal.clock.now()) });

async function withApp(portal: SignInPortal) {
  const { cookie, person } = await signedIn(portal);
  await beginTotp(portal, person);
  const pending = await pendingTotp(portal, person.id, { issuer: "问计", label: person.name });
  const secret = pending?.secret ?? "";
  const typed = { code: digits(portal, secret), callerDigest: "caller", headers: withCookie(cookie) };
  const confirmed = await confirmTotp(portal, person, typed);
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return {
    person,
    secret,
    codes: confirmed.codes ?? [],
    cookie: cookieOf(confirmed.headers),
    before: cookie,
  };
}

const second = (portal: SignInPortal, personId: string, code: string, callerDigest = "caller") =>
  finishSignIn(portal, {
    ...{ personId, code, callerDigest, headers: new Headers() },
    proofs: [{ method: "email-code", at: portal.clock.now() }],
  });

test("a password signs in, is kept as a salted hash, and setting it ends the other sessions", async () => {
  const portal = await openSignInPortal();
  const phone = await signedIn(portal);
  const desk = await signedIn(portal);
  const own = await sessionOf(portal, withCookie(desk.cookie));
  expect(await setPassword(portal, desk.person, { password, sessionId: own?.id ?? "" })).toEqual({
    ok: true,
  });
  expect(await actorOfSession(portal, withCookie(phone.cookie))).toEqual({ kind: "visitor" });
  expect(await actorOfSession(portal, withCookie(desk.cookie))).toMatchObject({ kind: "person" });
  const kept = JSON.stringify(await portal.db.read.select().from(account));
  expect(kept).not.toContain("horse");
  const entered = await byPassword(portal, password);
  if (!entered.ok) throw new Error(entered.reason);
  expect(await personOf(portal, cookieOf(entered.headers))).toMatchObject({ id: desk.person.id });
  const told = await portal.db.read.select().from(events);
  expect(told.map(({ type }) => type)).toEqual(["PersonJoined", "PasswordSet"]);
});

test("a weak password is refused, and an old proof sets none", async () => {
  const portal = await openSignInPortal();
  const { person } = await signedIn(portal);
  const set = (typed: string) => setPassword(portal, person, { password: typed, sessionId: "" });
  expect(await set("password1234")).toEqual({ ok: false, reason: "password-common" });
  expect(await set("short")).toEqual({ ok: false, reason: "password-too-short" });
  expect(await set(`${person.name} of the river`)).toEqual({ ok: false, reason: "password-holds-name" });
  portal.clock.advance(15 * 60_000);
  expect(await set(password)).toEqual({ ok: false, reason: "fresh-proof-needed" });
});

test("a wrong password, nobody's contact and whoever has no password get the same answer; tries are limited", async () => {
  const portal = await openSignInPortal();
  const { person } = await signedIn(portal);
  await setPassword(portal, person, { password, sessionId: "" });
  await signedIn(portal, byEmail("zhao@example.com"));
  const wrong = { ok: false, reason: "password-wrong" };
  expect(await byPassword(portal, "not the password")).toEqual(wrong);
  expect(await byPassword(portal, password, byEmail("nobody@example.com"))).toEqual(wrong);
  expect(await byPassword(portal, password, byEmail("zhao@example.com"))).toEqual(wrong);
  for (let tries = 3; tries < 10; tries++) await byPassword(portal, "still not it");
  expect(await byPassword(portal, password)).toEqual({ ok: false, reason: "too-many-tries" });
  expect(await byPassword(portal, password, li, "somebody else")).toMatchObject({ ok: true });
});

test("with an authenticator app a first proof alone makes no session, whichever it is", async () => {
  const portal = await openSignInPortal();
  const { person, secret, codes, cookie, before } = await withApp(portal);
  expect(codes).toHaveLength(10);
  expect(JSON.stringify(await portal.db.read.select().from(totpSecrets))).not.toContain(
    secret.replaceAll(" ", ""),
  );
  expect(await actorOfSession(portal, withCookie(before))).toEqual({ kind: "visitor" });
  expect((await personOf(portal, cookie)).proofs?.secondFactor).toBe("given");
  await setPassword(portal, await personOf(portal, cookie), { password, sessionId: "" });
  const half = await byPassword(portal, password);
  expect(half).toMatchObject({ ok: true, asksSecond: [{ method: "password" }] });
  expect(half.ok && half.headers.getSetCookie()).toEqual([]);
  portal.clock.advance(30_000);
  const entered = await second(portal, person.id, digits(portal, secret));
  expect(entered.ok && (await personOf(portal, cookieOf(entered.headers))).proofs?.secondFactor).toBe(
    "given",
  );
});

test("digits work once, also for two who type them at once, and not those of a step before", async () => {
  const portal = await openSignInPortal();
  const { person, secret } = await withApp(portal);
  const used = digits(portal, secret);
  expect(await second(portal, person.id, used)).toEqual({ ok: false, reason: "second-factor-wrong" });
  portal.clock.advance(30_000);
  const code = digits(portal, secret);
  const both = await Promise.all([second(portal, person.id, code), second(portal, person.id, code)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  portal.clock.advance(120_000);
  expect(await second(portal, person.id, code)).toEqual({ ok: false, reason: "second-factor-wrong" });
});

test("guessing digits ends after ten tries of a caller", async () => {
  const portal = await openSignInPortal();
  const { person, secret } = await withApp(portal);
  portal.clock.advance(30_000);
  const right = digits(portal, secret);
  const wrong = right === "000000" ? "000001" : "000000";
  for (let tries = 0; tries < 10; tries++) await second(portal, person.id, wrong);
  expect(await second(portal, person.id, right)).toEqual({ ok: false, reason: "too-many-tries" });
});

test("a recovery code works once and ends every session; digests alone are kept", async () => {
  const portal = await openSignInPortal();
  const { person, codes, cookie } = await withApp(portal);
  const [code = ""] = codes;
  expect(JSON.stringify(await portal.db.read.select().from(recoveryCodes))).not.toContain(
    code.replace("-", ""),
  );
  const entered = await second(portal, person.id, ` ${code.toUpperCase()} `);
  if (!entered.ok) throw new Error(entered.reason);
  expect(await actorOfSession(portal, withCookie(cookie))).toEqual({ kind: "visitor" });
  expect(await personOf(portal, cookieOf(entered.headers))).toMatchObject({ id: person.id });
  expect(await second(portal, person.id, code)).toEqual({ ok: false, reason: "second-factor-wrong" });
});

test("a role that demands a second factor is withheld until there is one, and the app can't be ended then", async () => {
  const opened = await openSignInPortal();
  const portal = { ...opened, secondFactorRoles: ["administrator"] as const };
  const { cookie, person } = await signedIn(portal);
  await portal.db.client.execute(
    `INSERT INTO role_grants (id, person_id, role, granted_at, granted_by) VALUES ('g', '${person.id}', 'administrator', '2026-03-01T00:00:00.000Z', 'test')`,
  );
  const withheld = await personOf(portal, cookie);
  expect(withheld.withheld).toEqual(["administrator"]);
  expect(withheld.grants).toEqual([{ role: "resident" }]);
  const app = await withApp(portal);
  const whole = await personOf(portal, app.cookie);
  expect(whole.grants.map(({ role }) => role)).toEqual(["resident", "administrator"]);
  expect(await endTotp(portal, whole)).toEqual({ ok: false, reason: "second-factor-demanded" });
});

test("a rise of proof renews the token, and the one before is worth nothing", async () => {
  const portal = await openSignInPortal();
  const { cookie, person } = await signedIn(portal);
  portal.clock.advance(20 * 60_000);
  const raised = await raiseProof(portal, withCookie(cookie), "password");
  const after = cookieOf(raised ?? new Headers());
  expect(await actorOfSession(portal, withCookie(cookie))).toEqual({ kind: "visitor" });
  expect((await personOf(portal, after)).proofs?.provedAt).toBe(portal.clock.now());
  const renewed = await sessionOf(portal, withCookie(after));
  expect(renewed?.beganAt).toBe("2026-03-02T02:00:00.000Z");
  expect((await personOf(portal, after)).id).toBe(person.id);
});

test("sessions are listed, ended one by one and all but this; a stranger's is not found", async () => {
  const portal = await openSignInPortal();
  const [phone, desk] = [await signedIn(portal), await signedIn(portal)];
  const zhao = await signedIn(portal, byEmail("zhao@example.com"));
  const own = await sessionOf(portal, withCookie(desk.cookie));
  const listed = await sessionsOf(portal, desk.person, own?.id ?? "");
  expect(listed.map(({ isThis }) => isThis).toSorted()).toEqual([false, true]);
  const other = listed.find(({ isThis }) => !isThis)?.id ?? "";
  expect(await endSession(portal, zhao.person, { id: other })).toEqual({ ok: false, reason: "not-found" });
  expect(await endSession(portal, desk.person, { id: other })).toEqual({ ok: true, ended: 1 });
  expect(await actorOfSession(portal, withCookie(phone.cookie))).toEqual({ kind: "visitor" });
  await signedIn(portal);
  expect(await endSession(portal, desk.person, { allBut: own?.id ?? "" })).toEqual({ ok: true, ended: 1 });
  expect(await personOf(portal, zhao.cookie)).toBeDefined();
});

test("a session goes on while it is used, is written at most every quarter of an hour, and ends by its role", async () => {
  const portal = await openSignInPortal();
  const { cookie, person } = await signedIn(portal);
  const seen = async () => (await portal.db.read.select().from(session))[0]?.seenAt;
  portal.clock.advance(14 * 60_000);
  await personOf(portal, cookie);
  expect(await seen()).toBe("2026-03-02T02:00:00.000Z");
  portal.clock.advance(60_000);
  await personOf(portal, cookie);
  expect(await seen()).toBe("2026-03-02T02:15:00.000Z");
  for (let days = 0; days < 3; days++) {
    portal.clock.advance(29 * 86_400_000);
    await personOf(portal, cookie);
  }
  await portal.db.client.execute(
    `INSERT INTO role_grants (id, person_id, role, granted_at, granted_by) VALUES ('g', '${person.id}', 'moderator', '2026-03-01T00:00:00.000Z', 'test')`,
  );
  expect(await actorOfSession(portal, withCookie(cookie))).toEqual({ kind: "visitor" });
});

test("an administrator ends what somebody lost: all factors, all sessions, told by every contact; never their own", async () => {
  const portal = await openSignInPortal();
  const { person, cookie, secret } = await withApp(portal);
  const { person: zhao } = await signedIn(portal, byEmail("zhao@example.com"));
  const ending = { personId: person.id, reason: "本人持工作证到场" };
  expect(await endFactorsOf(portal, zhao, ending)).toEqual({ ok: false, reason: "not-allowed" });
  const admin: Person = { ...zhao, grants: [...zhao.grants, { role: "administrator" }] };
  expect(await endFactorsOf(portal, { ...admin, id: person.id }, ending)).toMatchObject({ ok: false });
  expect(await endFactorsOf(portal, admin, ending)).toEqual({ ok: true });
  expect(await endFactorsOf(portal, admin, ending)).toEqual({ ok: false, reason: "already-done" });
  expect(await actorOfSession(portal, withCookie(cookie))).toEqual({ kind: "visitor" });
  portal.clock.advance(60_000);
  expect(await second(portal, person.id, digits(portal, secret))).toMatchObject({ ok: false });
  expect(await personOf(portal, (await signedIn(portal)).cookie)).toMatchObject({ id: person.id });
  portal.clock.advance(1000);
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const told = await portal.db.read.select().from(deliveries);
  const ended = told.filter(({ template }) => template === "second-factor-ended");
  expect(ended.map(({ channel }) => channel).toSorted()).toEqual(["email", "portal"]);
  expect(JSON.stringify(await portal.db.read.select().from(events))).not.toContain("工作证");
});

test("the operator ends at the machine what the last administrator lost, with a reason", async () => {
  const portal = await openSignInPortal();
  const { person, cookie } = await withApp(portal);
  const words = ["second-factor", "end", "--email", li.address];
  expect(await wenji(portal, ...words)).toMatchObject({ code: 2 });
  expect((await wenji(portal, ...words, "--reason", "本人到场")).code).toBe(0);
  expect(await factorsOf(portal.db.read, person.id)).toMatchObject({ totp: false, recoveryCodes: 0 });
  expect(await actorOfSession(portal, withCookie(cookie))).toEqual({ kind: "visitor" });
  expect((await wenji(portal, ...words, "--reason", "本人到场")).code).toBe(1);
});
