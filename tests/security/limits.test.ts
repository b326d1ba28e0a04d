import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aTown } from "#tests/factories/people.ts";
import { type PortalProcess, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { newTestFolder, openPortalIn } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

/** Two processes on one database, behind one proxy of ours, with small limits set as an operator would. */
const settings = {
  ...testSettings,
  WENJI_SECRET: testSecret,
  WENJI_KEYS: testKeys,
  WENJI_PROXIES: "1",
  WENJI_LIMIT_PAGE_CALLER: "5/60",
  WENJI_LIMIT_EXPORT_CALLER: "2/3600",
  WENJI_LIMIT_SIGN_IN_CALLER: "3/600",
};

let data: string;
let one: PortalProcess;
let other: PortalProcess;

beforeAll(async () => {
  data = await newTestFolder();
  const deps = await openPortalIn(data);
  await aTown(deps);
  deps.db.close();
  one = await startPortal({ data, env: settings });
  other = await startPortal({ data, env: { ...settings, WENJI_JOBS: "off" } });
});
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await rm(data, { recursive: true, force: true });
});

const read = (portal: PortalProcess, path: string, forwarded: string) =>
  fetch(`${portal.origin}${path}`, { headers: { "X-Forwarded-For": forwarded } });

async function statuses(portal: PortalProcess, path: string, chains: readonly string[]) {
  const found: number[] = [];
  for (const chain of chains) {
    const answer = await read(portal, path, chain);
    await answer.arrayBuffer();
    found.push(answer.status);
  }
  return found;
}

const times = <Value>(count: number, value: Value): Value[] => Array(count).fill(value);

/** So that what one process counted has reached the other. */
const aSpill = () => new Promise((wake) => setTimeout(wake, 2200));

describe("pages", () => {
  test("a caller beyond the limit is told in both languages when to come back", async () => {
    expect(await statuses(one, "/offline", times(5, "203.0.113.1"))).toEqual(times(5, 200));
    const refused = await read(one, "/offline", "203.0.113.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect(refused.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(await refused.text()).toMatch(/请过几分钟再试.+try again/s);
  });

  test("whatever a caller writes into X-Forwarded-For, our proxy's word counts", async () => {
    const chains = ["203.0.113.2", "1.1.1.1, 203.0.113.2", "2.2.2.2,3.3.3.3 , 203.0.113.2", ", 203.0.113.2"];
    expect(await statuses(one, "/offline", [...chains, "x, 203.0.113.2"])).toEqual(times(5, 200));
    expect(await statuses(one, "/offline", ["9.9.9.9, 203.0.113.2"])).toEqual([429]);
    expect(await statuses(one, "/offline", ["203.0.113.2, 203.0.113.3"])).toEqual([200]);
  });

  test("one IPv6 network of 64 bits is one caller", async () => {
    const hosts = ["0:0:0:1", "0:0:0:2", "a:b:c:d", "ffff:ffff:ffff:ffff", ":9"];
    const chains = hosts.map((host) => `2001:db8:1:2:${host}`);
    expect(await statuses(one, "/offline", chains)).toEqual(times(5, 200));
    expect(await statuses(one, "/offline", ["2001:0db8:0001:0002:dead:beef:0:1"])).toEqual([429]);
    expect(await statuses(one, "/offline", ["2001:db8:1:3::1"])).toEqual([200]);
  });

  test("health is not a page: a watcher may ask as often as it likes", async () => {
    expect(await statuses(one, "/readyz", times(10, "203.0.113.4"))).toEqual(times(10, 200));
  });
});

test("files taken along count over both processes", async () => {
  const path = "/rates.csv";
  expect(await statuses(one, path, times(2, "203.0.113.5"))).toEqual([200, 200]);
  await aSpill();
  expect(await statuses(other, path, ["203.0.113.5"])).toEqual([429]);
  expect(await statuses(other, path, ["203.0.113.6"])).toEqual([200]);
});

test("tries to sign in count over both processes, and what was typed comes back to be sent again", async () => {
  for (const portal of [one, other, one]) {
    const asked = await sendForm(portal.origin, "/sign-in", { contact: "nobody@linxi.example" }, "");
    expect(asked.status).toBe(303);
    await aSpill();
  }
  const typed = { contact: "a<b>@linxi.example", to: "/account/notices", password: "never shown" };
  const held = await sendForm(other.origin, "/sign-in?from=here", typed, "");
  const page = await held.text();
  expect(held.status).toBe(429);
  expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(page).toContain('<form method="post" action="/sign-in?from=here"');
  expect(page).toContain('name="contact" value="a&lt;b&gt;@linxi.example"');
  expect(page).toContain('name="to" value="/account/notices"');
  expect(page).not.toContain("never shown");
});

describe("a form with files that comes too often", () => {
  const send = (bytes: number) => {
    const body = new FormData();
    body.append("words", "a<b> and more");
    body.append("photos", new File([new Uint8Array(bytes)], "a.jpg"));
    return fetch(`${other.origin}/sign-in`, { method: "POST", headers: { Origin: other.origin }, body });
  };

  test("brings its words back where it is small, and asks for the files again", async () => {
    const held = await send(1000);
    const page = await held.text();
    expect(held.status).toBe(429);
    expect(page).toContain('name="words" value="a&lt;b&gt; and more"');
    expect(page).toContain("文件和照片需要重新选择");
  });

  test("is not read where it is large, and says how to get back", async () => {
    const held = await send(500_000);
    expect(held.status).toBe(429);
    expect(await held.text()).toContain("请用浏览器返回上一页");
  });
});
