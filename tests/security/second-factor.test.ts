import { afterAll, beforeAll, expect, test } from "vitest";
import { totpSecrets } from "#db/schema/credentials.ts";
import { emailOf, openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
  const { deps, people } = town;
  const sealed = deps.secrets.seal("totp_secrets:app", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
  const at = deps.clock.now();
  await deps.db.write((tx) =>
    tx
      .insert(totpSecrets)
      .values({ id: "app", personId: people.neighbour.id, ...sealed, begunAt: at, confirmedAt: at }),
  );
});
afterAll(() => town?.close());

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Half a sign-in of whoever has an authenticator app: the code is right, the second factor still to come. */
async function halfIn() {
  const { origin } = town.portal;
  const asked = await sendForm(origin, "/sign-in", { contact: emailOf("neighbour"), to: "/account" }, "");
  const page = await fetch(`${origin}/sign-in/code`, { headers: { Cookie: cookiesOf(asked) } });
  const code = /class="demo-code">(\d{6})</.exec(await page.text())?.[1] ?? "";
  return await sendForm(origin, "/sign-in/code", { code }, cookiesOf(asked));
}

test("a right code alone makes no session, and the half opens no page", async () => {
  const half = await halfIn();
  expect(half.headers.get("location")).toBe("/sign-in/second");
  expect(cookiesOf(half)).not.toContain("session_token");
  const account = await fetch(`${town.portal.origin}/account`, {
    headers: { Cookie: cookiesOf(half) },
    redirect: "manual",
  });
  expect(account.headers.get("location")).toMatch(/^\/sign-in\?to=/);
});

test("half a sign-in can't be made up, nor turned into another person's", async () => {
  const { origin } = town.portal;
  const half = cookiesOf(await halfIn()).match(/wenji_half=([^;]+)/)?.[1] ?? "";
  const [value = "", signature = ""] = half.split(".");
  const read = JSON.parse(Buffer.from(value, "base64url").toString());
  const forged = Buffer.from(JSON.stringify({ ...read, personId: town.people.administrator.id }));
  for (const cookie of [`${forged.toString("base64url")}.${signature}`, `${value}.x`, value]) {
    const answer = await sendForm(origin, "/sign-in/second", { code: "000000" }, `wenji_half=${cookie}`);
    expect(answer.headers.get("location")).toBe("/sign-in");
  }
});

test("digits are guessed ten times an hour by one caller, whichever half they hold", async () => {
  const { origin } = town.portal;
  const half = cookiesOf(await halfIn());
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries++)
    statuses.push((await sendForm(origin, "/sign-in/second", { code: `99${1000 + tries}` }, half)).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422));
  expect(statuses.slice(10)).toEqual([429, 429]);
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/..//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
])("no way back leads to %s", async (to) => {
  const { origin, cookieOf } = { origin: town.portal.origin, cookieOf: town.cookieOf };
  const asked = await fetch(`${origin}/sign-in/password?to=${encodeURIComponent(to)}`);
  expect(await asked.text()).toContain('name="to" value="/account"');
  const cookie = cookieOf("author");
  const confirming = await fetch(`${origin}/confirm?to=${encodeURIComponent(to)}`, {
    headers: { Cookie: cookie },
  });
  expect(await confirming.text()).not.toMatch(
    /(href|action)="[^"]*evil|name="to" value="(?!\/confirm)[^"]*evil/,
  );
  const wrong = await sendForm(origin, "/confirm/password", { password: "x", to }, cookie);
  expect(wrong.headers.get("location")).toMatch(/^\/confirm\?to=%2Faccount&/);
});
