import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { consentTexts } from "#app/domain/people/consent-texts.ts";
import { consentsOf } from "#app/domain/privacy/consent-queries.server.ts";
import { giveConsent } from "#app/domain/privacy/give-consent.server.ts";
import { action as agree } from "#app/routes/account/privacy.tsx";
import { action as claim } from "#app/routes/public/need-claim.tsx";
import { action as comment } from "#app/routes/public/need-comments.tsx";
import { action as write, loader as writing } from "#app/routes/public/need-new.tsx";
import { action as reopen } from "#app/routes/public/need-reopening.tsx";
import { action as supplement } from "#app/routes/public/need-supplements.tsx";
import { action as judge } from "#app/routes/public/need-verdict.tsx";
import { parkedIn } from "#app/web/parked.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import { consents } from "#db/schema/privacy.ts";
import { verdicts } from "#db/schema/responses.ts";
import { aNeed, anAnswer } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
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

describe("whoever owes it", () => {
  const words = "还是没有人行道，请再看一看。";
  const led = (answer: unknown) => {
    if (!(answer instanceof Response)) throw new Error("was not led away");
    return new URL(answer.headers.get("location") ?? "", portal.origin);
  };
  const nothingDone = async () => {
    for (const table of [verdicts, needClaims, needComments])
      expect(await portal.db.read.select().from(table)).toEqual([]);
  };

  test.each([
    ["verdict", judge, { solved: "no", satisfaction: "2", words }],
    ["supplements", supplement, { words }],
    ["reopening", reopen, { words }],
    ["claim", claim, { words, sourceNumber: "A-1" }],
  ] as const)("is asked before their %s, which waits", async (place, act, fields) => {
    await publishAnew();
    const mine = place === "claim" ? { channel: "import" as const, source: "messages" } : { authorId: li.id };
    const need = await aNeed(portal, { ...mine, state: "answered", answeredAt: portal.clock.now() });
    await anAnswer(portal, need.id);
    const path = `/needs/${need.number}/${place}`;
    const sent = posting(await contextFor(portal, li), path, fields, { number: need.number });
    const to = led(await act(sent).catch((thrown: unknown) => thrown));
    expect(to.pathname).toBe("/account/privacy");
    expect(to.searchParams.get("to")).toMatch(new RegExp(`^${path}\\?parked=\\w{26}$`));
    await nothingDone();
  });

  test("is asked before their need is taken, which waits whole and is taken afterwards", async () => {
    await publishAnew();
    const form = {
      ...{ step: "check", place: "coordinates", coordinates: "118.6, 30.28", kind: "suggestion" },
      ...{ category: "transport", visibility: "public", intent: "send", key: "one", words },
    };
    const hand = async () => write(posting(await contextFor(portal, li), "/needs/new", form));
    const answer = await hand();
    const to = led(answer);
    expect([to.pathname, to.searchParams.get("to")]).toEqual(["/account/privacy", "/needs/new?draft=kept"]);
    expect(await portal.db.read.select().from(needs).where(eq(needs.authorId, li.id))).toEqual([]);
    const cookie = answer instanceof Response ? answer.headers.get("set-cookie")?.split(";")[0] : undefined;
    const back = reading(await contextFor(portal, li), "/needs/new?draft=kept");
    back.request.headers.set("Cookie", cookie ?? "");
    expect((await writing(back)).view.form.values).toMatchObject({ words: [words], key: ["one"] });

    portal.clock.advance(60_000);
    await giveConsent(portal, li, "taking-part");
    expect(led(await hand()).pathname).toBe("/needs/received");
    expect(await portal.db.read.select().from(needs).where(eq(needs.authorId, li.id))).toHaveLength(1);
  });
});
