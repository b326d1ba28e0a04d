import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { routeTable } from "#tests/setup/route-table.ts";

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${town.portal.origin}${path}`, { redirect: "manual", headers });

test("a connection is kept longer than proxies keep theirs, so that none of their requests meets one that is just closed", async () => {
  const { headers } = await get("/healthz");
  expect(Number(/timeout=(\d+)/.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(60);
});

/** Routes with something for every parameter; whether there is such a thing does not matter here. */
async function everyPath() {
  return (await routeTable()).map(({ path }) => path.replace("*", "no-such-page").replace(/:\w+/g, "none"));
}

function faultsOf(path: string, answer: Response): string[] {
  const { headers } = answer;
  const policy = headers.get("content-security-policy") ?? "";
  const wrong = [
    !policy.includes("default-src 'self'") && "no policy",
    /unsafe|\*|https?:|nonce/.test(policy) && `a policy with holes: ${policy}`,
    ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"].some(
      (part) => !policy.includes(part),
    ) && "an incomplete policy",
    headers.get("x-content-type-options") !== "nosniff" && "may be sniffed",
    headers.get("x-frame-options") !== "DENY" && "may be framed",
    headers.get("referrer-policy") !== "same-origin" && "tells others where readers come from",
    headers.get("cross-origin-opener-policy") !== "same-origin" && "may be opened",
    headers.get("cross-origin-resource-policy") !== "same-origin" && "may be embedded",
    (headers.has("server") || headers.has("x-powered-by")) && "says what it is made of",
    headers.has("access-control-allow-origin") && "is open to scripts of others",
    answer.body !== null &&
      answer.status !== 304 &&
      !headers.has("location") &&
      !headers.has("content-type") &&
      headers.get("content-length") !== "0" &&
      "has no type",
  ];
  return wrong.filter((one) => one !== false).map((one) => `${answer.status} ${path}: ${one}`);
}

describe("every answer carries what keeps strangers out", () => {
  test.each(["visitor", "author", "coordinator", "inspector", "administrator"] as const)(
    "every route that the %s may find something at",
    async (part) => {
      const faults: string[] = [];
      // What is public is the same to staff; what is theirs is another page to each of them.
      const paths = (await everyPath()).filter(
        (path) => /visitor|author/.test(part) || /^[/](office|admin)/.test(path),
      );
      for (const path of paths) {
        const answer = await get(path, { Cookie: town.cookieOf(part) });
        await answer.arrayBuffer();
        faults.push(...faultsOf(path, answer));
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  test("files, scripts and sheets, also when they have not changed", async () => {
    const page = await (await get("/")).text();
    const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
    expect(assets.length).toBeGreaterThan(1);
    for (const path of [...assets, "/icon.svg", "/manifest.webmanifest", "/service-worker.js"]) {
      const first = await get(path);
      await first.arrayBuffer();
      const again = await get(path, { "If-None-Match": first.headers.get("etag") ?? "" });
      expect([first.status, again.status], path).toEqual([200, 304]);
      expect([...faultsOf(path, first), ...faultsOf(path, again)]).toEqual([]);
    }
  });

  test("a head asked for with an origin that is none", async () => {
    for (const origin of ["null", "not an origin", "https://evil.example"]) {
      const headers = { Origin: origin };
      const answer = await fetch(`${town.portal.origin}/offline`, { method: "HEAD", headers });
      expect(answer.status, origin).toBe(200);
    }
  });

  test("errors of every kind", async () => {
    const { origin } = town.portal;
    const post = (headers: Record<string, string>, body = "a=1") =>
      fetch(`${origin}/preferences`, { method: "POST", redirect: "manual", headers, body });
    const answers: [number, Response][] = [
      [404, await get("/needs/%E0%A4%A")],
      [403, await post({ Origin: "https://evil.example" })],
      [404, await get("/no-such-page")],
      [404, await get("/needs.data")],
      [405, await fetch(origin, { method: "DELETE" })],
      [415, await post({ Origin: origin, "Content-Type": "application/json" })],
      [200, await get("/healthz")],
      [200, await get("/readyz")],
    ];
    for (const [status, answer] of answers) {
      const text = await answer.text();
      expect(answer.status).toBe(status);
      expect(faultsOf(answer.url, answer)).toEqual([]);
      expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules|SQLITE|drizzle|stack/i);
    }
  });
});

describe("no cache gives one reader's page to another", () => {
  test("a page that depends on who reads it and in which language says so", async () => {
    const answer = await get("/offline", { "Accept-Language": "en;q=0.1, <script>evil.example" });
    expect(answer.headers.get("vary")).toMatch(/Cookie, Accept-Language/);
    expect(await answer.text()).not.toContain("evil.example");
  });

  test("pages are private and asked for anew; what is public carries nothing of a reader", async () => {
    const open: string[] = [];
    for (const path of await everyPath()) {
      const answer = await get(path, { Cookie: town.cookieOf("author") });
      const text = await answer.text();
      const cached = answer.headers.get("cache-control") ?? "";
      if (/private|no-store/.test(cached)) continue;
      open.push(path);
      expect(answer.headers.get("set-cookie"), path).toBeNull();
      expect(text, path).not.toContain(town.people.author.name);
    }
    expect(open).not.toEqual([]);
    expect(open.filter((path) => !/\.(geojson|css|txt|xml)$|^\/map\/.+\.json$/.test(path))).toEqual([]);
  }, 60_000);

  const poisons: Record<string, string>[] = [
    { "X-Forwarded-Host": "evil.example" },
    { "X-Host": "evil.example", "X-Forwarded-Server": "evil.example" },
    { Forwarded: "for=1.1.1.1;host=evil.example;proto=https" },
    { "X-Original-URL": "/office", "X-Rewrite-URL": "/office" },
    { "X-HTTP-Method-Override": "POST", "X-Method-Override": "DELETE" },
    { "X-Forwarded-Proto": "https", "X-Forwarded-Port": "1337", "X-Forwarded-Scheme": "nothttps" },
    { "X-Forwarded-Prefix": "/evil.example", "X-Forwarded-Path": "/evil.example" },
    { Referer: "https://evil.example/", "User-Agent": "<script>evil.example</script>" },
  ];

  test.each(poisons)("%j changes nothing that others could be served", async (headers) => {
    for (const path of ["/offline", "/sign-in", "/needs", "/no-such-page", "/map/territories.geojson"]) {
      const [plain, poisoned] = [await get(path), await get(path, headers)];
      const text = await poisoned.text();
      expect(text, path).not.toContain("evil.example");
      expect(poisoned.headers.get("location"), path).toBe(plain.headers.get("location"));
      expect(poisoned.status, path).toBe(plain.status);
      expect(text.length, path).toBe((await plain.text()).length);
    }
  });
});
