import { notLike } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { events } from "#db/schema/audit.ts";
import { roleGrants } from "#db/schema/people.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

const send = (path: string, headers: Record<string, string>, cookie: string) =>
  fetch(`${town.portal.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookie, ...headers },
    body: new URLSearchParams({ lang: "en" }),
  });

/** What people did; what the clock does meanwhile is no effect of theirs. */
const actsOfPeople = () =>
  town.deps.db.read
    .select({ seq: events.seq, type: events.type, actor: events.actor })
    .from(events)
    .where(notLike(events.actor, "system:%"));

const actingPaths = async () =>
  (await routeTable()).filter(({ acts }) => acts).map(({ path }) => path.replace(/:\w+/g, "none"));

describe("a form that another site sends", () => {
  test("is refused by every route that acts, and nothing happens", async () => {
    const before = await actsOfPeople();
    const taken: string[] = [];
    for (const path of await actingPaths()) {
      for (const part of ["author", "administrator"] as const) {
        const answer = await send(path, { Origin: "https://evil.example" }, town.cookieOf(part));
        await answer.arrayBuffer();
        if (answer.status !== 403) taken.push(`${answer.status} ${path}`);
      }
    }
    expect(taken).toEqual([]);
    expect(await actsOfPeople()).toEqual(before);
  }, 60_000);

  const own = () => town.portal.origin;
  const { port } = { port: "1" };
  test.each([
    [403, () => ({ Origin: "null" })],
    [403, () => ({ Origin: `${own()}.evil.example` })],
    [403, () => ({ Origin: own().replace("http:", "https:").replace(/:\d+$/, `:${port}`) })],
    [403, () => ({ Origin: own().replace("127.0.0.1", "127.0.0.2") })],
    [403, () => ({ Origin: "not an origin" })],
    [403, () => ({ Origin: own(), "Sec-Fetch-Site": "cross-site" })],
    [403, () => ({ Origin: own(), "Sec-Fetch-Site": "same-site" })],
    [403, () => ({ "Sec-Fetch-Site": "cross-site" })],
    [403, () => ({ Referer: own() })],
    [403, () => ({})],
    [303, () => ({ Origin: own() })],
    [303, () => ({ Origin: own(), "Sec-Fetch-Site": "same-origin" })],
    [303, () => ({ "Sec-Fetch-Site": "same-origin" })],
  ] as const)("answers %i where the browser says who sent it (row %#)", async (status, headers) => {
    const answer = await send("/preferences", headers(), town.cookieOf("author"));
    expect(answer.status).toBe(status);
  });

  test("nothing changes by reading: of all that is only opened, a download of one's own data alone is put on record", async () => {
    const before = await actsOfPeople();
    for (const { path } of await routeTable()) {
      const asked = path.replace("*", "none").replace(/:\w+/g, "none");
      await fetch(`${town.portal.origin}${asked}`, {
        redirect: "manual",
        headers: { Cookie: town.cookieOf("coordinator") },
      }).then((answer) => answer.arrayBuffer());
    }
    const since = (await actsOfPeople()).slice(before.length);
    expect(since.map(({ type }) => type)).toEqual(["OwnDataExported"]);
  }, 60_000);
});

describe("a session", () => {
  const cookiesOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");

  async function signIn(contact: string, planted: string) {
    const { origin } = town.portal;
    const asked = await sendForm(origin, "/sign-in", { contact }, planted);
    const waiting = `${planted}; ${cookiesOf(asked)}`;
    const page = await fetch(`${origin}/sign-in/code`, { headers: { Cookie: waiting } });
    const code = /class="demo-code">(\d{6})</.exec(await page.text())?.[1] ?? "";
    return await sendForm(origin, "/sign-in/code", { code }, waiting);
  }
  const isSignedIn = async (cookie: string) =>
    (await fetch(`${town.portal.origin}/account`, { redirect: "manual", headers: { Cookie: cookie } }))
      .status === 200;

  test("that somebody planted in a browser beforehand is not the one that signing in gives", async () => {
    const invented = "wenji.session_token=chosen-by-somebody-else.c2lnbmF0dXJl";
    const cookie = cookiesOf(await signIn("fixed@linxi.example", invented));
    expect(cookie).toContain("session_token=");
    expect(cookie).not.toContain("chosen-by-somebody-else");
    expect(await isSignedIn(cookie)).toBe(true);
    expect(await isSignedIn(invented)).toBe(false);
    const others = town.cookieOf("neighbour");
    const [, token = "none"] = /session_token=([^;]+)/.exec(others) ?? [];
    expect(cookiesOf(await signIn("fixed@linxi.example", others))).not.toContain(token);
    expect(await isSignedIn(others)).toBe(true);
  });

  test("ends on the server, whatever the browser keeps", async () => {
    const cookie = cookiesOf(await signIn("leaving@linxi.example", ""));
    expect(await isSignedIn(cookie)).toBe(true);
    await sendForm(town.portal.origin, "/sign-out", {}, cookie);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  test("is nobody's when a single sign of it is changed", async () => {
    const cookie = cookiesOf(await signIn("changed@linxi.example", ""));
    const [, token = ""] = /session_token=([^;]+)/.exec(cookie) ?? [];
    const other = token.startsWith("A") ? "B" : "A";
    for (const forged of [token.replace(/^./, other), token.slice(0, -4), token.split(".")[0] ?? ""])
      expect(await isSignedIn(`wenji.session_token=${forged}`), forged).toBe(false);
  });

  test("travels in a cookie that scripts and other sites don't get", async () => {
    for (const cookie of (await signIn("flags@linxi.example", "")).headers.getSetCookie())
      expect(cookie).toMatch(/HttpOnly/i);
    const session = (await signIn("flags@linxi.example", "")).headers
      .getSetCookie()
      .find((cookie) => cookie.includes("session_token"));
    expect(session).toMatch(/SameSite=(Lax|Strict)/i);
    expect(session).toMatch(/Path=\//i);
  });
});

describe("ways to another site", () => {
  const away = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%09/evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "/x\r\nLocation: https://evil.example",
    "%2F%2Fevil.example",
    "https:evil.example",
  ];

  test.each(away)("%j leads nowhere, whichever page it is handed to", async (to) => {
    const value = encodeURIComponent(to);
    const asked = ["/sign-in", "/needs", "/needs/new", "/account/contact", "/preferences", "/sign-in/code"];
    for (const path of asked) {
      for (const cookie of ["", town.cookieOf("author")]) {
        const url = `${town.portal.origin}${path}?to=${value}&next=${value}&return=${value}&url=${value}`;
        const answer = await fetch(url, {
          redirect: "manual",
          headers: { Cookie: cookie, Referer: to.replace(/[\r\n]/g, "") },
        });
        expectHere(answer, path);
      }
    }
    for (const name of ["support", "follow", "support/withdrawal"])
      expectHere(await fetch(`${town.portal.origin}/needs/${value}/${name}`, { redirect: "manual" }), name);
  });

  test.each(away)("%j in a form's own field leads nowhere", async (to) => {
    const fields = { to, next: to, lang: "en", path: to, redirect: to, contact: "a@linxi.example" };
    for (const path of ["/preferences", "/sign-in", "/account/contact", "/sign-out"])
      expectHere(await sendForm(town.portal.origin, path, fields, ""), path);
  });

  function expectHere(answer: Response, path: string) {
    expect(answer.status, path).toBeLessThan(500);
    const location = answer.headers.get("location");
    if (location === null) return;
    expect(location, path).not.toMatch(/^[/\\]{2}|^\/\\|[\r\n]/);
    expect(new URL(location, town.portal.origin).origin, path).toBe(town.portal.origin);
  }
});

test("fields that a form does not have change nothing", async () => {
  const grants = async () => JSON.stringify(await town.deps.db.read.select().from(roleGrants));
  const before = await grants();
  const extra = {
    ...{ role: "administrator", roles: "administrator", "role[]": "administrator", grants: "administrator" },
    ...{ id: town.people.administrator.id, personId: town.people.administrator.id, isAdmin: "true" },
    ...{ emailVerified: "1", mobileProved: "true", isPublic: "1", publication: "published", state: "closed" },
    ...{ unitId: "transport", authorId: town.people.neighbour.id, __proto__: "x", constructor: "x" },
  };
  const author = town.cookieOf("author");
  const forms: [string, Record<string, string>][] = [
    ["/account/profile", { displayName: "张三", locale: "zh-CN" }],
    ["/account/notices", {}],
    ["/preferences", { lang: "en" }],
    ["/account/messages", {}],
  ];
  for (const [path, fields] of forms) {
    const answer = await sendForm(town.portal.origin, path, { ...fields, ...extra }, author);
    expect(answer.status, path).toBe(303);
  }
  expect(await grants()).toBe(before);
  const office = await fetch(`${town.portal.origin}/office`, {
    redirect: "manual",
    headers: { Cookie: author },
  });
  expect(office.status).toBe(403);
});
