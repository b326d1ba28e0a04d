import { expect, test } from "vitest";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { accountOf } from "#app/domain/people/account-queries.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { addContact } from "#app/domain/people/add-contact.server.ts";
import { changeChoicesOfNotice } from "#app/domain/people/change-choices-of-notice.server.ts";
import { changeProfile } from "#app/domain/people/change-profile.server.ts";
import type { Contact } from "#app/domain/people/contact.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import {
  byEmail,
  byMobile,
  openSignInPortal,
  type SignInPortal,
  signInWith,
} from "#tests/factories/signing-in.ts";

async function signedIn(portal: SignInPortal, contact: Contact) {
  const { cookie } = await signInWith(portal, contact);
  const ask = async (): Promise<Person> => {
    const actor = await actorOfSession(portal, new Headers({ cookie }));
    if (actor.kind !== "person") throw new Error("not signed in");
    return actor;
  };
  return { ask, person: await ask() };
}

async function prove(portal: SignInPortal, person: Person, contact: Contact) {
  const sent = await sendCode(portal, { purpose: "add-contact", contact, callerDigest: "c", lang: "zh-CN" });
  if (!sent.ok) throw new Error(sent.reason);
  const code = portal.letters.at(-1)?.letter.text.match(/\d{6}/)?.[0] ?? "";
  return addContact(portal, person, { codeId: sent.codeId, contact, code });
}

test("who signed in by e-mail adds a mobile, is proved by both and signs in by either", async () => {
  const portal = await openSignInPortal();
  const { ask, person } = await signedIn(portal, byEmail("li@example.com"));
  expect(await prove(portal, person, byMobile("+8613800138000"))).toEqual({ ok: true });
  expect(await ask()).toMatchObject({ emailProved: true, mobileProved: true });
  const byPhone = await signInWith(portal, byMobile("+8613800138000"));
  expect(byPhone.personId).toBe(person.id);
});

test("who signed in by mobile adds an e-mail", async () => {
  const portal = await openSignInPortal();
  const { ask, person } = await signedIn(portal, byMobile("+8613800138000"));
  expect(await accountOf(portal, person)).toMatchObject({ email: undefined, mobile: "138****8000" });
  await prove(portal, person, byEmail("li@example.com"));
  expect(await accountOf(portal, await ask())).toMatchObject({ email: "l***@example.com" });
});

test("a contact of another account is refused after its proof, and stays where it was", async () => {
  const portal = await openSignInPortal();
  const wang = await signInWith(portal, byMobile("+8613800138000"));
  const { person } = await signedIn(portal, byEmail("li@example.com"));
  expect(await prove(portal, person, byMobile("+8613800138000"))).toEqual({
    ok: false,
    reason: "contact-belongs-to-another",
  });
  expect((await signInWith(portal, byMobile("+8613800138000"))).personId).toBe(wang.personId);
});

test("a contact takes another's place after a fresh proof only, and both ways that are left are told", async () => {
  const portal = await openSignInPortal();
  const { ask, person } = await signedIn(portal, byEmail("li@example.com"));
  await prove(portal, person, byMobile("+8613800138000"));
  portal.clock.advance(15 * 60_000);
  const another = byEmail("another@example.com");
  expect(await prove(portal, await ask(), another)).toEqual({ ok: false, reason: "fresh-proof-needed" });
  expect(await prove(portal, await ask(), byMobile("+8613800138000"))).toEqual({ ok: true });
  const fresh = (await signedIn(portal, byMobile("+8613800138000"))).person;
  expect(await prove(portal, fresh, another)).toEqual({ ok: true });
  portal.clock.advance(1000);
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const told = (await portal.db.read.select().from(deliveries)).filter(
    ({ template }) => template === "contact-changed",
  );
  expect(told.map(({ channel }) => channel).toSorted()).toEqual(["email", "portal", "sms"]);
});

test("a second contact is a second way in, so it needs a fresh proof as much as one that takes another's place", async () => {
  const portal = await openSignInPortal();
  const { ask, person } = await signedIn(portal, byEmail("li@example.com"));
  portal.clock.advance(15 * 60_000);
  const strangers = byMobile("+8613900139000");
  expect(await prove(portal, await ask(), strangers)).toEqual({ ok: false, reason: "fresh-proof-needed" });
  expect((await signInWith(portal, strangers)).personId).not.toBe(person.id);
});

test("a code for signing in adds no contact", async () => {
  const portal = await openSignInPortal();
  const { person } = await signedIn(portal, byEmail("li@example.com"));
  const contact = byMobile("+8613800138000");
  const sent = await sendCode(portal, { purpose: "sign-in", contact, callerDigest: "c", lang: "zh-CN" });
  if (!sent.ok) throw new Error(sent.reason);
  const code = portal.letters.at(-1)?.letter.text.match(/\d{6}/)?.[0] ?? "";
  expect(await addContact(portal, person, { codeId: sent.codeId, contact, code })).toMatchObject({
    ok: false,
  });
});

test("name, language and ways of notice change, each with its event and without personal text in the ledger", async () => {
  const portal = await openSignInPortal();
  const { person } = await signedIn(portal, byEmail("li@example.com"));
  await changeProfile(portal, person, { displayName: "柳湾老李", locale: "en" });
  await changeChoicesOfNotice(portal, person, { email: false, sms: true });
  const [row] = await portal.db.read.select().from(people);
  expect(row).toMatchObject({ displayName: "柳湾老李", locale: "en", tellByEmail: false, tellBySms: true });
  const ledger = await portal.db.read.select().from(events);
  expect(ledger.map(({ type }) => type)).toEqual([
    "PersonJoined",
    "ProfileChanged",
    "ChoicesOfNoticeChanged",
  ]);
  expect(JSON.stringify(ledger)).not.toContain("柳湾");
});
