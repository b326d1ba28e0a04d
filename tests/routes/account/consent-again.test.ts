import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { consentTexts } from "#app/domain/people/consent-texts.ts";
import { consentsOf } from "#app/domain/privacy/consent-queries.server.ts";
import { giveConsent } from "#app/domain/privacy/give-consent.server.ts";
import { action as agree } from "#app/routes/account/privacy.tsx";
import { action as comment } from "#app/routes/public/need-comments.tsx";
import { parkedIn } from "#app/web/parked.ts";
import { needComments } from "#db/schema/needs.ts";
import { consents } from "#db/schema/privacy.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const { version } = consentTexts["taking-part"];
const typed = { words: "孩子上学的路上没有人行道。", submissionKey: "0123456789" };
let portal: TestPortal;
let li: Person;
let number: string;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  li = await aPerson(portal, "李");
  ({ number } = await aNeed(portal));
  await giveConsent(portal, li, "taking-part");
});

const send = async () =>
  comment(posting(await contextFor(portal, li), `/needs/${number}/comments`, typed, { number })).catch(
    (thrown: unknown) => thrown,
  );
/** Since they agreed, the text has been published anew. */
const publishAnew = () => portal.db.write((tx) => tx.update(consents).set({ version: version - 1 }));
const comments = () => portal.db.read.select().from(needComments);
const record = () => portal.db.read.select().from(consents).where(eq(consents.personId, li.id));

test("who agreed to the version in force is asked nothing", async () => {
  await send();
  expect(await comments()).toHaveLength(1);
});

test("after a new version the next act asks again, keeps what was typed, and the old consent stays in the record", async () => {
  await publishAnew();
  const led = await send();
  if (!(led instanceof Response)) throw new Error("was not led away");
  const place = new URL(led.headers.get("location") ?? "", portal.origin);
  expect(place.pathname).toBe("/account/privacy");
  expect(await comments()).toEqual([]);
  expect((await consentsOf(portal, li.id))[0]).toMatchObject({ asksAgain: true, version });

  portal.clock.advance(60_000);
  const path = place.pathname + place.search;
  const yes = posting(await contextFor(portal, li), path, { text: "taking-part", act: "agree" });
  const back = await agree(yes);
  if (!(back instanceof Response)) throw new Error("was not led back");
  const to = back.headers.get("location") ?? "";
  expect(to).toMatch(new RegExp(`^/needs/${number}/comments\\?parked=\\w{26}$`));
  const cookie = led.headers.get("set-cookie")?.split(";")[0] ?? "";
  const asked = new Request(`${portal.origin}${to}`, { headers: { Cookie: cookie } });
  expect(await parkedIn(portal, asked, li)).toMatchObject({
    values: { words: [typed.words], submissionKey: [typed.submissionKey] },
  });
  expect((await record()).map((row) => [row.version, row.withdrawnAt])).toEqual([
    [version - 1, null],
    [version, null],
  ]);
  await send();
  expect((await comments()).map(({ words }) => words)).toEqual([typed.words]);
});
