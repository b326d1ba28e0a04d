import { expect, test } from "vitest";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { keepContact } from "#app/domain/people/person-contacts.server.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { signOut } from "#app/domain/people/sign-out.server.ts";
import { events } from "#db/schema/audit.ts";
import { session, user } from "#db/schema/identity.ts";
import { people } from "#db/schema/people.ts";
import { askCode, byEmail, byMobile, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";

const li = byEmail("li@example.com");
const headers = new Headers();
const withCookie = (cookie: string) => new Headers({ cookie });

test("the first code makes one user, one person and one event; the next time the same person comes back", async () => {
  const portal = await openSignInPortal();
  const first = await signInWith(portal, li);
  const second = await signInWith(portal, li);
  expect(second.personId).toBe(first.personId);
  expect(await portal.db.read.select().from(user)).toHaveLength(1);
  expect(await portal.db.read.select().from(people)).toHaveLength(1);
  const joined = await portal.db.read.select().from(events);
  expect(joined.map(({ type, subjectId }) => [type, subjectId])).toEqual([["PersonJoined", first.personId]]);
  expect(JSON.stringify(joined)).not.toContain("li@example");
});

test("a session says who asks and which proofs they gave", async () => {
  const portal = await openSignInPortal();
  const email = await signInWith(portal, li);
  const mobile = await signInWith(portal, byMobile("+8613800138000"));
  expect(await actorOfSession(portal, withCookie(email.cookie))).toMatchObject({
    ...{ kind: "person", id: email.personId, emailProved: true, mobileProved: false },
    grants: [{ role: "resident" }],
  });
  expect(await actorOfSession(portal, withCookie(mobile.cookie))).toMatchObject({
    ...{ kind: "person", id: mobile.personId, emailProved: false, mobileProved: true },
  });
});

test("on https the cookie has its prefix and its flags, and is understood", async () => {
  const plain = await openSignInPortal();
  const { createIdentity } = await import("#app/domain/people/identity.server.ts");
  const secure = { ...plain, origin: "https://wenji.example" };
  const portal = {
    ...secure,
    identity: createIdentity(secure, "a key for tests only, a key for tests only"),
  };
  const asked = await askCode(portal, li);
  if (!asked.ok) throw new Error(asked.reason);
  const signedIn = await signIn(portal, { ...asked, contact: li, lang: "en", headers });
  if (!signedIn.ok) throw new Error(signedIn.reason);
  const [cookie = ""] = signedIn.headers.getSetCookie();
  expect(cookie).toMatch(/^__Secure-wenji[.]session_token=.*; HttpOnly; Secure; SameSite=Lax/);
  const actor = await actorOfSession(portal, withCookie(cookie.split(";")[0] ?? ""));
  expect(actor).toMatchObject({ kind: "person", name: expect.stringMatching(/^Resident \d{6}$/) });
});

test("two first requests at once make one person", async () => {
  const portal = await openSignInPortal();
  const { cookie } = await signInWith(portal, li);
  await portal.db.client.execute("DELETE FROM people");
  const actors = await Promise.all(
    Array.from({ length: 8 }, () => actorOfSession(portal, withCookie(cookie))),
  );
  expect(new Set(actors.map((actor) => actor.kind === "person" && actor.name)).size).toBe(1);
  expect(await portal.db.read.select().from(people)).toHaveLength(1);
});

test("two codes for one new contact, used at once, make one user", async () => {
  const portal = await openSignInPortal();
  const codes = await Promise.all([askCode(portal, li), askCode(portal, li)]);
  const all = await Promise.all(
    codes.map(async (asked) =>
      asked.ok ? signIn(portal, { ...asked, contact: li, lang: "zh-CN", headers }) : asked,
    ),
  );
  expect(all.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await portal.db.read.select().from(user)).toHaveLength(1);
});

test("signing in again on the same browser ends the session before", async () => {
  const portal = await openSignInPortal();
  const first = await signInWith(portal, li);
  const second = await signInWith(portal, li, first.cookie);
  expect(second.cookie).not.toBe(first.cookie);
  expect(await actorOfSession(portal, withCookie(first.cookie))).toEqual({ kind: "visitor" });
  expect(await portal.db.read.select().from(session)).toHaveLength(1);
});

test("signing out ends this session, or everywhere all of them", async () => {
  const portal = await openSignInPortal();
  const phone = await signInWith(portal, li);
  const desk = await signInWith(portal, li);
  const cleared = await signOut(portal, withCookie(phone.cookie), false);
  expect(cleared.getSetCookie().join()).toContain("wenji.session_token=; Max-Age=0");
  expect(await actorOfSession(portal, withCookie(phone.cookie))).toEqual({ kind: "visitor" });
  const again = await signInWith(portal, li);
  await signOut(portal, withCookie(again.cookie), true);
  expect(await actorOfSession(portal, withCookie(desk.cookie))).toEqual({ kind: "visitor" });
});

test("a made-up cookie speaks for nobody", async () => {
  const portal = await openSignInPortal();
  expect(await actorOfSession(portal, withCookie("wenji.session_token=abc.def"))).toEqual({
    kind: "visitor",
  });
});

test("a number that its owner gave up signs its next owner in as somebody else", async () => {
  const portal = await openSignInPortal();
  const given = byMobile("+8613800138000");
  const before = await signInWith(portal, given);
  await portal.db.write((tx) => keepContact(portal, tx, before.personId, byMobile("+8613800138001")));
  const after = await signInWith(portal, given);
  expect(after.personId).not.toBe(before.personId);
  expect(await portal.db.read.select().from(user)).toHaveLength(2);
});
