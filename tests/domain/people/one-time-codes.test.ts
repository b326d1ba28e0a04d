import { expect, test } from "vitest";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { spendCode, standingOfCode } from "#app/domain/people/spend-code.server.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import {
  askCode,
  byEmail,
  byMobile,
  openSignInPortal,
  type SignInPortal,
} from "#tests/factories/signing-in.ts";

const li = byEmail("li@example.com");

async function asked(portal: SignInPortal, contact = li) {
  const code = await askCode(portal, contact);
  if (!code.ok) throw new Error(code.reason);
  return { ...code, purpose: "sign-in" as const, contact };
}

const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

test("a mobile gets a text message, an address a letter, each in the asker's language", async () => {
  const portal = await openSignInPortal();
  await askCode(portal, byMobile("+8613800138000"));
  await sendCode(portal, { purpose: "sign-in", contact: li, callerDigest: "c", lang: "en" });
  expect(portal.letters.map(({ channel, letter }) => [channel, letter.to, letter.subject])).toEqual([
    ["sms", "+8613800138000", "验证码"],
    ["email", "li@example.com", "Your code"],
  ]);
});

test("neither code nor contact stands in the database", async () => {
  const portal = await openSignInPortal();
  const { code } = await asked(portal);
  const rows = JSON.stringify(await portal.db.read.select().from(oneTimeCodes));
  expect(rows).not.toContain("li@example.com");
  expect(rows).not.toContain(`"${code}"`);
});

test("a code is taken once", async () => {
  const portal = await openSignInPortal();
  const code = await asked(portal);
  const both = await Promise.all([spendCode(portal, code), spendCode(portal, code)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("after five wrong tries the right code is refused too", async () => {
  const portal = await openSignInPortal();
  const right = await asked(portal);
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await spendCode(portal, { ...right, code: wrong(right.code) })).toEqual({
      ok: false,
      reason: "code-wrong",
    });
    expect(await standingOfCode(portal, right.codeId)).toMatchObject({ triesLeft: left });
  }
  expect(await spendCode(portal, right)).toEqual({ ok: false, reason: "code-tries-spent" });
});

test("a code expires after ten minutes", async () => {
  const portal = await openSignInPortal();
  const code = await asked(portal);
  portal.clock.advance(10 * 60_000);
  expect(await spendCode(portal, code)).toEqual({ ok: false, reason: "code-expired" });
  expect(await standingOfCode(portal, code.codeId)).toMatchObject({ alive: false, triesLeft: 0 });
});

test("a code for one contact or purpose does nothing for another", async () => {
  const portal = await openSignInPortal();
  const code = await asked(portal);
  expect((await spendCode(portal, { ...code, contact: byEmail("wang@example.com") })).ok).toBe(false);
  expect((await spendCode(portal, { ...code, purpose: "need" })).ok).toBe(false);
});

test("a contact waits a minute for its next code, and gets so many an hour", async () => {
  const portal = await openSignInPortal({ gapSeconds: 60, perContact: 2 });
  await asked(portal);
  expect(await askCode(portal, li)).toEqual({ ok: false, reason: "code-sent-just-now" });
  portal.clock.advance(60_000);
  await asked(portal);
  portal.clock.advance(60_000);
  expect(await askCode(portal, li)).toEqual({ ok: false, reason: "too-many-codes" });
  expect(await askCode(portal, byEmail("wang@example.com"))).toMatchObject({ ok: true });
  portal.clock.advance(3_600_000);
  expect(await askCode(portal, li)).toMatchObject({ ok: true });
});

test("a caller gets so many codes an hour over all contacts, also when asking at once", async () => {
  const portal = await openSignInPortal({ perCaller: 3 });
  const all = await Promise.all(
    Array.from({ length: 6 }, (_, place) => askCode(portal, byEmail(`r${place}@example.com`))),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(3);
  expect(portal.letters).toHaveLength(3);
});

test("a code that no provider took is said to be not sent", async () => {
  const portal = await openSignInPortal();
  const down = { post: async () => ({ outcome: "later" as const, why: "SMTP 451" }) };
  const sent = await sendCode(
    { ...portal, post: { ...portal.post, email: down } },
    { purpose: "sign-in", contact: li, callerDigest: "c", lang: "en" },
  );
  expect(sent).toEqual({ ok: false, reason: "code-not-sent" });
});
