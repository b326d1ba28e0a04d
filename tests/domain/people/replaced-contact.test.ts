import { expect, test } from "vitest";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { addContact } from "#app/domain/people/add-contact.server.ts";
import { changeProfile } from "#app/domain/people/change-profile.server.ts";
import type { Contact } from "#app/domain/people/contact.ts";
import { lookUpContact } from "#app/domain/people/look-up-contact.server.ts";
import { resealAll } from "#app/domain/people/reseal.server.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { smtpProvider } from "#app/platform/smtp-provider.ts";
import { events } from "#db/schema/audit.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { replacedContacts } from "#db/schema/person-contacts.ts";
import { aPerson } from "#tests/factories/people.ts";
import {
  byEmail,
  byMobile,
  openSignInPortal,
  type SignInPortal,
  signInWith,
} from "#tests/factories/signing-in.ts";
import { openSmtpBox } from "#tests/setup/smtp-box.ts";
import { secretsWith, testKeys } from "#tests/setup/test-secrets.ts";

const owners = byEmail("owner@letters.example");
const thiefs = byEmail("unmistakable@elsewhere.example");

async function replace(portal: SignInPortal, lang: Lang, from: Contact, to: Contact) {
  const { personId, cookie } = await signInWith(portal, from);
  const person = await actorOfSession(portal, new Headers({ cookie }));
  if (person.kind !== "person") throw new Error("not signed in");
  await changeProfile(portal, person, { displayName: "柳湾老李", locale: lang });
  const asked = { purpose: "add-contact", contact: to, callerDigest: "c", lang } as const;
  const sent = await sendCode(portal, asked);
  if (!sent.ok) throw new Error(sent.reason);
  const code = portal.letters.at(-1)?.letter.text.match(/\d{6}/)?.[0] ?? "";
  const put = { codeId: sent.codeId, contact: to, code };
  expect(await addContact(portal, person, put)).toEqual({ ok: true });
  return personId;
}

async function sendAll(portal: SignInPortal) {
  portal.clock.advance(1000);
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  while ((await deliverLetters(portal, "p1")) > 0);
}

test.each([
  {
    lang: "en",
    subject: "Your contact was replaced on an account",
    advice: "find the account and suspend it",
  },
  { lang: "zh-CN", subject: "您账号的联系方式已被替换", advice: "凭这个联系方式可以找到账号" },
] as const)(
  "by mail, in $lang: the address that was replaced hears of it, and what to do, but not the whole new one",
  async ({ lang, subject, advice }) => {
    const portal = await openSignInPortal();
    await replace(portal, lang, owners, thiefs);
    const box = await openSmtpBox();
    portal.post.email = smtpProvider(box.url, "问计 <noreply@wenji.example>");
    await sendAll(portal);
    const to = (address: string) =>
      box.mails.filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)));
    const mails = to(owners.address);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe(subject);
    const text = mails[0]?.text ?? "";
    expect(text).toContain("u***@elsewhere.example");
    expect(text).toContain(advice);
    expect(text).toContain("http://127.0.0.1:3000/sign-in/lost");
    expect(mails[0]?.headerLines.map(({ line }) => line).join("\n") + text).not.toContain(thiefs.address);
    expect(to(thiefs.address)).toHaveLength(1);
    await sendAll(portal);
    expect(box.mails).toHaveLength(2);
  },
);

test("a mobile number that was replaced hears of it by SMS; the number stays out of ledger and deliveries", async () => {
  const portal = await openSignInPortal();
  await replace(portal, "zh-CN", byMobile("+8613800138000"), byMobile("+8613900139000"));
  portal.letters.length = 0;
  await sendAll(portal);
  const told = portal.letters.filter(({ letter }) => letter.to === "+8613800138000");
  expect(told.map(({ channel, letter }) => [channel, letter.text.includes("139****9000")])).toEqual([
    ["sms", true],
  ]);
  const rows = [
    await portal.db.read.select().from(events),
    await portal.db.read.select().from(deliveries),
    await portal.db.read.select().from(replacedContacts),
  ];
  expect(JSON.stringify(rows)).not.toMatch(/13800138000|13900139000/);
});

test("a first contact, a second one beside it and the same again replace nothing", async () => {
  const portal = await openSignInPortal();
  await replace(portal, "en", owners, byMobile("+8613900139000"));
  await replace(portal, "en", owners, owners);
  expect(await portal.db.read.select().from(replacedContacts)).toEqual([]);
});

test("an administrator finds the account by the contact that was replaced, also with a new key, until the letters go", async () => {
  const portal = await openSignInPortal();
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const personId = await replace(portal, "en", owners, thiefs);
  const turned = { ...portal, secrets: secretsWith(`next:${"6f".repeat(32)},${testKeys}`) };
  const look = (contact: Contact) =>
    lookUpContact(turned, administrator, { contact, purpose: "recover-account" });
  const found = { ok: true, personId, wasReplaced: true };
  expect(await look(owners)).toEqual(found);
  await resealAll(turned);
  const newKeyOnly = { ...portal, secrets: secretsWith(`next:${"6f".repeat(32)}`) };
  const ask = { contact: owners, purpose: "recover-account" } as const;
  expect(await lookUpContact(newKeyOnly, administrator, ask)).toEqual(found);
  expect(await look(thiefs)).toEqual({ ...found, wasReplaced: false });
  // Who has signed in with it since has it now.
  const other = await signInWith(turned, owners);
  expect(await look(owners)).toEqual({ ok: true, personId: other.personId, wasReplaced: false });
  portal.clock.advance(4 * 366 * 86_400_000);
  await runRetention(portal);
  expect(await portal.db.read.select().from(replacedContacts)).toEqual([]);
});

test("a replaced contact goes with the account", async () => {
  const portal = await openSignInPortal();
  const personId = await replace(portal, "en", owners, thiefs);
  await portal.db.write((tx) => erasePerson(tx, personId, "keep", portal.clock.now()));
  expect(await portal.db.read.select().from(replacedContacts)).toEqual([]);
});
