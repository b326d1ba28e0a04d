import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeChoicesOfNotice } from "#app/domain/people/change-choices-of-notice.server.ts";
import { consentTexts } from "#app/domain/people/consent-texts.ts";
import { consentsOf } from "#app/domain/privacy/consent-queries.server.ts";
import { giveConsent, withdrawConsent } from "#app/domain/privacy/give-consent.server.ts";
import { events } from "#db/schema/audit.ts";
import { people } from "#db/schema/people.ts";
import { consents } from "#db/schema/privacy.ts";
import { aPerson } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const { version } = consentTexts.letters;

test("who agreed to an older version of a text is asked again, once, and both versions stay on file", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  const before = { id: "c1", personId: li.id, textId: "letters" as const, version: version - 1 };
  await portal.db.write((tx) => tx.insert(consents).values({ ...before, agreedAt: portal.clock.now() }));
  const letters = async () => (await consentsOf(portal, li.id)).find(({ textId }) => textId === "letters");
  expect(await letters()).toMatchObject({ asksAgain: true, agreed: { version: version - 1 } });
  await Promise.all([giveConsent(portal, li, "letters"), giveConsent(portal, li, "letters")]);
  expect(await letters()).toMatchObject({ asksAgain: false, agreed: { version } });
  const kept = await portal.db.read.select().from(consents);
  expect(kept.map((row) => row.version)).toEqual([version - 1, version]);
  const said = await portal.db.read.select().from(events);
  expect(said.filter(({ type }) => type === "ConsentGiven")).toHaveLength(1);
});

test("consent that is taken back is none, whichever version it was for", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  await giveConsent(portal, li, "letters");
  await withdrawConsent(portal, li, "letters");
  const [, letters] = await consentsOf(portal, li.id);
  expect(letters).toMatchObject({ textId: "letters", agreed: null, asksAgain: true });
});

test("letters that stopped with the consent go again with it; another choice of ways is left alone", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  const ways = async () => {
    const [row] = await portal.db.read.select().from(people).where(eq(people.id, li.id));
    return [row?.tellByEmail, row?.tellBySms];
  };
  await changeChoicesOfNotice(portal, li, { email: true, sms: false });
  await giveConsent(portal, li, "letters");
  expect(await ways()).toEqual([true, false]);
  await withdrawConsent(portal, li, "letters");
  expect(await ways()).toEqual([false, false]);
  await giveConsent(portal, li, "letters");
  expect(await ways()).toEqual([true, true]);
});
