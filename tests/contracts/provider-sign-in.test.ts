import { afterAll, beforeAll, expect, test } from "vitest";
import { type CityProvider, openCityProvider } from "#tests/factories/city-provider.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { type PortalProcess, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { newTestFolder, openPortalIn, type TestPortal } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

let city: CityProvider;
let portal: PortalProcess;
let deps: TestPortal;

beforeAll(async () => {
  const data = await newTestFolder();
  deps = await openPortalIn(data);
  await aTown(deps);
  city = await openCityProvider(() => `${portal?.origin ?? "http://127.0.0.1:1"}/sign-in/provider/return`);
  const env = { ...testSettings, ...city.env, WENJI_SECRET: testSecret, WENJI_KEYS: testKeys };
  portal = await startPortal({ data, env });
  city.turnKeys();
});
afterAll(async () => {
  await portal?.stop();
  await city?.stop();
  deps?.db.close();
});

/** A browser: cookies by host, no redirect followed by itself. */
function aBrowser() {
  const jars = new Map<string, Map<string, string>>();
  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { host, origin } = new URL(address);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { Cookie: cookie, Origin: origin, ...init.headers };
    const answer = await fetch(address, { ...init, headers, redirect: "manual" });
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ""] = each.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(each)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
  const next = (answer: Response, from: string) => new URL(answer.headers.get("location") ?? "", from).href;
  return { ask, next, cookiesAt: (origin: string) => jars.get(new URL(origin).host) };
}
type Browser = ReturnType<typeof aBrowser>;

/** From the portal to the provider's page and through it, up to the address that leads back. */
async function throughTheCity(
  browser: Browser,
  account: string,
  to = "/account",
  go = "yes",
): Promise<string> {
  let address = `${portal.origin}/sign-in/provider?to=${encodeURIComponent(to)}`;
  let answer = await browser.ask(address);
  for (let step = 0; step < 8; step += 1) {
    const led = browser.next(answer, address);
    if (led.startsWith(`${portal.origin}/sign-in/provider/`)) return led;
    address = led;
    const asked = new URL(address).pathname.startsWith("/ask/");
    const body = new URLSearchParams({ account, go });
    answer = await browser.ask(address, asked ? { method: "POST", body } : {});
  }
  throw new Error(`never came back: ${answer.status} ${address}`);
}

async function comesIn(browser: Browser, account: string, to?: string): Promise<string | null> {
  const answer = await browser.ask(await throughTheCity(browser, account, to));
  return answer.headers.get("location");
}

const press = (browser: Browser, path: string, fields: Record<string, string> = {}) =>
  browser.ask(`${portal.origin}${path}`, { method: "POST", body: new URLSearchParams(fields) });

async function joined(account: string): Promise<Browser> {
  const browser = aBrowser();
  expect(await comesIn(browser, account)).toBe("/sign-in/provider/first");
  expect((await press(browser, "/sign-in/provider/first")).headers.get("location")).toBe("/account");
  return browser;
}
const accountPage = async (browser: Browser) => (await browser.ask(`${portal.origin}/account`)).status;

test("a newcomer makes an account, keeps the verified contacts, and comes in directly from then on", async () => {
  city.citizens.chen = { email: "chen@linxi.example", email_verified: true };
  const browser = await joined("chen");
  expect(await accountPage(browser)).toBe(200);
  const again = aBrowser();
  expect(await comesIn(again, "chen", "/map?q=1")).toBe("/map?q=1");
  expect(await accountPage(again)).toBe(200);
});

test("who came in this way and signs out is told that the session there goes on, and where to end it", async () => {
  city.citizens.kong = {};
  const browser = await joined("kong");
  const out = await press(browser, "/sign-out");
  expect([out.status, out.headers.get("location")]).toEqual([303, "/sign-in/provider/left"]);
  expect(await accountPage(browser)).toBe(302);
  const page = await (await browser.ask(`${portal.origin}/sign-in/provider/left`)).text();
  const [, there = ""] = /<a [^>]*href="(http[^"]+)"/.exec(page) ?? [];
  expect(there).toBe(`${city.issuer}/session/end?client_id=wenji`);
  const asked = await browser.ask(there);
  expect([asked.status, /<form/.test(await asked.text())]).toEqual([200, true]);
  const byCode = aBrowser();
  expect((await press(byCode, "/sign-out")).headers.get("location")).toBe("/");
});

test("it never leads to another site", async () => {
  city.citizens.zhou = {};
  await joined("zhou");
  for (const to of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])
    expect(await comesIn(aBrowser(), "zhou", to)).toBe("/account");
});

test("an existing account is linked only by its owner who signed in to it, whatever the e-mail says", async () => {
  const owner = await aPerson(deps, "吴女士");
  await withContacts(deps, owner, { email: "wu@linxi.example" });
  for (const [account, email_verified] of [
    ["stranger", false],
    ["wu", true],
  ] as const) {
    city.citizens[account] = { email: "wu@linxi.example", email_verified };
    const browser = aBrowser();
    expect(await comesIn(browser, account)).toBe("/sign-in/provider/first");
    const made = await press(browser, "/sign-in/provider/first");
    expect([account, made.status]).toEqual([account, email_verified ? 422 : 303]);
    if (email_verified) await signInByCode(browser, "wu@linxi.example");
    const linked = email_verified && (await press(browser, "/account/provider", { act: "link" }));
    if (linked) expect([linked.status, linked.headers.get("location")]).toEqual([303, "/account/provider"]);
  }
  expect(await comesIn(aBrowser(), "wu")).toBe("/account");
  const rows = await deps.db.client.execute("SELECT account_id FROM account WHERE user_id = ?", [owner.id]);
  expect(rows.rows.map(({ account_id }) => account_id)).toEqual(["wu"]);
});

async function signInByCode(browser: Browser, contact: string) {
  await press(browser, "/sign-in", { contact });
  const page = await (await browser.ask(`${portal.origin}/sign-in/code`)).text();
  const code = /class="demo-code">(\d{6})</.exec(page)?.[1] ?? "";
  expect((await press(browser, "/sign-in/code", { code })).status).toBe(303);
}

test("nobody takes over an identity that is linked to another account", async () => {
  city.citizens.he = {};
  await joined("he");
  const other = aBrowser();
  await signInByCode(other, "someone@linxi.example");
  // Coming back as somebody known signs in as them; nothing waits to be linked.
  expect(await comesIn(other, "he", "/account/provider")).toBe("/account/provider");
  const rows = await deps.db.client.execute("SELECT count(*) AS n FROM account WHERE account_id = 'he'");
  expect(Number(rows.rows[0]?.n)).toBe(1);
});

test("an attempt is taken once, in the browser that began it; a changed state is nobody's", async () => {
  city.citizens.sun = {};
  const browser = aBrowser();
  const back = await throughTheCity(browser, "sun");
  const stranger = aBrowser();
  const trouble = "/sign-in/provider/trouble?what=not-begun-here";
  expect((await stranger.ask(back)).headers.get("location")).toBe(trouble);
  const changed = new URL(back);
  changed.searchParams.set("state", "made-up");
  expect((await browser.ask(changed.href)).headers.get("location")).toBe(trouble);
  expect((await browser.ask(back)).headers.get("location")).toBe("/sign-in/provider/first");
  expect((await browser.ask(back)).headers.get("location")).toBe(trouble);
});

test("a refusal, a changed code and a provider that is down each have their page, with the other way in", async () => {
  const refused = aBrowser();
  const back = await throughTheCity(refused, "sun", "/account", "no");
  const led = (await refused.ask(back)).headers.get("location");
  expect(led).toBe("/sign-in/provider/trouble?what=refused");
  const forger = aBrowser();
  const changed = new URL(await throughTheCity(forger, "sun"));
  changed.searchParams.set("code", "made-up");
  expect((await forger.ask(changed.href)).headers.get("location")).toBe(
    "/sign-in/provider/trouble?what=not-believed",
  );
  for (const [what, status] of Object.entries({ down: 503, refused: 403, "not-believed": 400, x: 400 })) {
    const page = await fetch(`${portal.origin}/sign-in/provider/trouble?what=${what}`);
    expect([what, page.status]).toEqual([what, status]);
    expect(await page.text()).toContain('href="/sign-in"');
  }
});

test("signing keys may turn at any time", async () => {
  city.citizens.qian = {};
  await joined("qian");
  city.turnKeys();
  expect(await comesIn(aBrowser(), "qian")).toBe("/account");
});

test("someone who was blocked is told so, and gets no further", async () => {
  city.citizens.li = {};
  const browser = await joined("li");
  const { rows } = await deps.db.client.execute("SELECT user_id FROM account WHERE account_id = 'li'");
  const at = new Date().toISOString();
  await deps.db.client.execute({
    sql: `INSERT INTO suspensions (id, person_id, reason, suspended_by, suspended_at) VALUES ('s', ?, '冒用', 'person:a', ?)`,
    args: [String(rows[0]?.user_id), at],
  });
  expect(await accountPage(browser)).not.toBe(200);
  const again = aBrowser();
  expect(await comesIn(again, "li")).toBe("/account");
  expect(await accountPage(again)).not.toBe(200);
});

test("a link that is the only way in stays; with a contact it can be removed and made anew", async () => {
  city.citizens.lone = {};
  const lone = await joined("lone");
  expect((await press(lone, "/account/provider", { act: "unlink" })).status).toBe(302);
  city.citizens.both = { phone_number: "+8613900139000", phone_number_verified: true };
  const both = await joined("both");
  expect((await press(both, "/account/provider", { act: "unlink" })).status).toBe(303);
  expect(await comesIn(aBrowser(), "both")).toBe("/sign-in/provider/first");
});

test("without the provider people still get in by code, and are told when it is down", async () => {
  await city.stop();
  const browser = aBrowser();
  const answer = await browser.ask(`${portal.origin}/sign-in/provider`);
  const address = answer.headers.get("location") ?? "";
  if (!address.startsWith("/sign-in/provider/trouble")) {
    // The discovery document is still known: the browser itself finds nobody there.
    expect(address.startsWith(city.issuer)).toBe(true);
  }
  await signInByCode(browser, "late@linxi.example");
  expect(await accountPage(browser)).toBe(200);
  const log = portal.log();
  expect(log).not.toContain("linxi.example");
});
