import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageAddress } from "#app/web/cache/page-address.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { lines, rawRequest } from "./raw-request.ts";

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

type Heads = Record<string, string>;
const get = (path: string, headers: Heads = {}, method = "GET") =>
  fetch(`${town.portal.origin}${path}`, { redirect: "manual", method, headers });
/** A kept page knows its length; one that is made is sent as it is packed. */
const isKept = (answer: Response) => answer.headers.has("etag") && answer.headers.has("content-length");

const parametersOf = (address: string) =>
  [...new URLSearchParams(address.split("?")[1])].filter(([, value]) => value !== "").sort();

/** Every kept page that a reader comes to by the links of others. */
async function keptAddresses(): Promise<string[]> {
  const found = new Set(["/", "/map", "/tasks", "/summaries", "/plans", "/notices", "/policies", "/help"]);
  for (const address of found) {
    if (found.size > 150) break;
    const page = await (await get(address)).text();
    for (const [, link = ""] of page.matchAll(/href="(\/[^"#]*)"/g)) {
      const asked = link.replaceAll("&amp;", "&");
      const kept = pageAddress(asked);
      if (kept) found.add(kept);
      // What a page links to with a parameter is another page than without it.
      if (kept) expect(parametersOf(kept), asked).toEqual(parametersOf(asked));
    }
  }
  return [...found];
}

/** Two who have nothing in common but the language; neither is answered from what is kept. */
const one = { Cookie: "visit=1", "User-Agent": "one", "X-Forwarded-For": "203.0.113.1", Referer: "/map" };
const other = { Cookie: "visit=2; x=y", "User-Agent": "other", "X-Forwarded-For": "198.51.100.9" };
/** A kept page may tell a minute that has gone since. */
const minutes = /<time [^>]*>[^<]*/g;
const modes: { lang: string; cookie: string }[] = [
  { lang: "zh", cookie: "" },
  { lang: "en", cookie: "elder=on; contrast=high; " },
];

describe("a kept page holds nothing of one visitor", () => {
  test("made for either of two visitors, or taken from memory, it is the same to the byte but for the minute that it tells", async () => {
    const addresses = await keptAddresses();
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses)
      for (const { lang, cookie } of modes) {
        const asked = { "Accept-Language": lang };
        const answers = [
          await get(address, { ...asked, ...one, Cookie: cookie + one.Cookie }),
          await get(address, { ...asked, ...other, Cookie: cookie + other.Cookie }),
          await get(address, { ...asked, ...(cookie ? { Cookie: cookie } : {}) }),
        ];
        const texts = await Promise.all(answers.map((answer) => answer.text()));
        const [first, second, kept] = texts.map((text) => text.replace(minutes, ""));
        expect(answers.map(isKept), address).toEqual([false, false, answers[2]?.status === 200]);
        expect(second === first, `${address} for another visitor`).toBe(true);
        expect(kept === first, `${address} as it is kept`).toBe(true);
        expect(answers[2]?.headers.get("set-cookie"), address).toBeNull();
      }
  }, 120_000);

  test("it bears the heads of a page that is made for its reader, and a tag", async () => {
    const [made, kept] = [await get("/map", one), await get("/map")];
    const own = ["etag", "content-length", "content-encoding", "transfer-encoding", "date", "x-request-id"];
    const headsOf = (answer: Response) => [...answer.headers].filter(([name]) => !own.includes(name)).sort();
    expect(headsOf(kept)).toEqual(headsOf(made));
    expect(kept.headers.get("x-request-id")).not.toBe((await get("/map")).headers.get("x-request-id"));
    await Promise.all([made.text(), kept.text()]);
  });

  test("who has it is told so, with the same heads, whatever packing it came in", async () => {
    const whole = await get("/map", { "Accept-Encoding": "br" });
    expect(whole.headers.get("content-encoding")).toBe("br");
    const etag = whole.headers.get("etag") ?? "";
    for (const packing of ["br", "gzip", "identity"]) {
      const again = await get("/map", { "If-None-Match": `"other", ${etag}`, "Accept-Encoding": packing });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      for (const name of ["content-security-policy", "vary", "cache-control", "etag", "x-frame-options"])
        expect(again.headers.get(name), name).toBe(whole.headers.get(name));
    }
    const english = await get("/map", { "If-None-Match": etag, "Accept-Language": "en" });
    expect(english.status).toBe(200);
    expect(await english.text()).toContain('lang="en"');
    expect((await whole.text()).length).toBeGreaterThan(1000);
  });

  test("so is who has a map's file, a feed or the colours", async () => {
    const files = ["/needs.geojson", "/map/clusters.geojson?zoom=12", "/needs.atom", "/colours.css"];
    for (const path of [...files, "/map/base.geojson", "/map/territories.geojson", "/map/list"]) {
      const whole = await get(path);
      const again = await get(path, { "If-None-Match": whole.headers.get("etag") ?? "none" });
      expect([whole.status, again.status], path).toEqual([200, 304]);
      for (const name of ["content-security-policy", "vary", "cache-control", "etag"])
        expect(again.headers.get(name), `${path} ${name}`).toBe(whole.headers.get(name));
      expect((await whole.text()).length).toBeGreaterThan(0);
    }
  });

  test("a head asked for is that of the page, without it", async () => {
    const [page, head] = [await get("/tasks"), await get("/tasks", {}, "HEAD")];
    expect(head.headers.get("etag")).toBe(page.headers.get("etag"));
    expect([await head.text(), head.status]).toEqual(["", 200]);
    expect((await page.text()).length).toBeGreaterThan(1000);
  });
});

describe("nothing is kept of anybody, and nothing kept is given to somebody", () => {
  test("a signed-in person's page is theirs before and after others have read it", async () => {
    for (const part of ["author", "coordinator", "administrator"] as const) {
      const Cookie = town.cookieOf(part);
      for (const address of ["/", "/map", "/tasks", "/rates"]) {
        const own = await get(address, { Cookie });
        const kept = await get(address);
        const again = await get(address, { Cookie, "If-None-Match": kept.headers.get("etag") ?? "" });
        expect([isKept(own), isKept(kept), isKept(again), again.status], address).toEqual([
          false,
          true,
          false,
          200,
        ]);
        expect(await own.text()).toContain("/account");
        expect(await again.text()).toContain("/account");
        expect(await kept.text()).not.toMatch(/href="\/(account|office|admin)/);
      }
    }
  });

  test("what is not there, not allowed or not a page is not kept", async () => {
    for (const address of ["/needs/2020-000001", "/tasks/none", "/summaries/none", "/plans/none"])
      expect([(await get(address)).status, isKept(await get(address))], address).toEqual([404, false]);
    for (const address of ["/sign-in", "/needs/new", "/office", "/account", "/follow-up"])
      expect(isKept(await get(address)), address).toBe(false);
  });

  test("an address that is none ends nothing", async () => {
    for (const line of ["//[?lang=en", "http://[?lang=en", "//?lang=en"]) {
      const head = [`GET ${line} HTTP/1.1`, `Host: ${new URL(town.portal.origin).host}`, "Connection: close"];
      const { statuses } = await rawRequest(town.portal.origin, lines(head));
      expect(
        statuses.every((status) => status < 500),
        line,
      ).toBe(true);
      expect((await get("/map")).status, line).toBe(200);
    }
  });

  test("a place looked for is found by whoever is nobody in particular", async () => {
    const [plain, sought] = [await (await get("/map")).text(), await (await get("/map?find=zzz")).text()];
    expect(sought).toContain('value="zzz"');
    expect(plain).not.toContain('value="zzz"');
  });

  test("another's host gets nothing that is kept", async () => {
    await get("/map");
    const { port } = new URL(town.portal.origin);
    const { request } = await import("node:http");
    const status = await new Promise((done) => {
      const asked = request({ port, path: "/map", headers: { Host: "evil.example" } }, (answer) =>
        done(answer.resume().statusCode),
      );
      asked.end();
    });
    expect(status).toBe(421);
  });
});
