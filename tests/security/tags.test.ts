import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { fillForMachines, machineAddress } from "./machine-town.ts";
import { type ReadAddress, readAddresses, untagged } from "./tagged-addresses.ts";

const { read, unread } = await readAddresses();
let town: RightsTown;
let number: string;
beforeAll(async () => {
  town = await openRightsTown();
  number = await fillForMachines(town);
}, 120_000);
afterAll(() => town?.close());

type Heads = Record<string, string>;
const ask = (url: string, headers: Heads = {}, method = "GET") =>
  fetch(url, { redirect: "manual", method, headers });
const urlOf = async ({ route, path }: ReadAddress) =>
  (await machineAddress(town, number, route, path)).replace(":number", number);
const cookieOf = ({ as }: ReadAddress, more = "") => {
  const Cookie = [town.cookieOf(as, "subject"), more].filter(Boolean).join("; ");
  return Cookie ? { Cookie } : undefined;
};

/** What a form is known by when it is sent, and what a page says of this minute. */
const once = / value="[^"]*"|<time [^>]*>[^<]*/g;
/** Pages that tell what was just done, as reading them is. */
const movesOn = ["/office/audit"];
const told = ["cache-control", "vary", "etag", "content-security-policy"];
const headsOf = ({ headers }: Response) => told.map((name) => `${name}: ${headers.get(name)}`);

test("every address is read by somebody, or known to show itself to nobody who has not done something before", () => {
  const apart = /^\/(sign-in|sign-out|confirm|account|office|admin|alerts|preferences)\b/;
  expect(unread.filter((route) => !apart.test(route)).toSorted()).toEqual(
    [
      // They lead on, take forms or show what was just sent; the town has nothing of the last four, which are pages like others.
      ...["/needs", "/held-form", "/needs/similar", "/needs/received", "/invitations/:token", "/*"],
      ...["/needs/:number/support", "/needs/:number/support/withdrawal"],
      ...["/needs/:number/follow", "/needs/:number/follow/withdrawal"],
      ...["/outreach/:number/withdrawal", "/clarifications/:number"],
      ...["/consultations/:number/features/:plan/:layer", "/needs/:number/support/entity"],
    ].toSorted(),
  );
  expect(Object.keys(untagged).filter((route) => !read.some((each) => each.route === route))).toEqual([]);
});

describe("whoever has it is told so, and nothing is sent again", () => {
  test.each(read)("$route", async (address) => {
    const [url, own] = [await urlOf(address), cookieOf(address)];
    const whole = await ask(url, own);
    const text = await whole.text();
    expect(whole.status).toBe(200);
    const etag = whole.headers.get("etag");
    if (untagged[address.route]) return void expect(etag, "is excused and has a tag").toBeNull();
    expect(etag).toMatch(/^(W\/)?"[\w-]+"$/);

    const again = await ask(url, { ...own, "If-None-Match": `"other", ${etag}` });
    const rest = await again.text();
    // A page with a form is known by its form, which is another one each time; nothing else is.
    if (again.status === 200) {
      expect([address.isPage, again.headers.get("etag") === etag]).toEqual([true, false]);
      if (!movesOn.includes(address.route))
        expect(rest.replace(once, "") === text.replace(once, "")).toBe(true);
      expect(rest === text).toBe(false);
    } else {
      expect([again.status, rest]).toEqual([304, ""]);
      expect(headsOf(again)).toEqual(headsOf(whole));
      const head = await ask(url, own, "HEAD");
      expect([head.status, await head.text(), ...headsOf(head)]).toEqual([200, "", ...headsOf(whole)]);
    }

    const any = await ask(url, { ...own, "If-None-Match": "*" });
    expect([any.status, await any.text()]).toEqual([304, ""]);
    const english = await ask(url, { ...cookieOf(address, "lang=en; elder=on") });
    const other = await english.text();
    expect(english.headers.get("etag") === etag, "another page has another tag").toBe(other === text);
    if (address.isPage) expect(other).not.toBe(text);
    // What is not asked about each time must be kept for one language alone.
    const { headers } = whole;
    if (other !== text && !/no-(cache|store)/.test(headers.get("cache-control") ?? ""))
      expect(headers.get("vary")).toMatch(/cookie/i);
  });

  test("files that ship", async () => {
    const names = readdirSync(".build/client", { recursive: true }).map(String);
    const files = names.filter((name) => /\.\w+$/.test(name) && !name.endsWith(".gz"));
    const kinds = new Map(
      files.map((name) => [name.startsWith("assets/") ? name.replace(/.*\./, "") : name, name]),
    );
    expect(kinds.size).toBeGreaterThan(4);
    for (const name of kinds.values()) {
      const url = `${town.portal.origin}/${name}`;
      const whole = await ask(url);
      expect([whole.status, (await whole.arrayBuffer()).byteLength > 0], name).toEqual([200, true]);
      const etag = whole.headers.get("etag") ?? "none";
      for (const known of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
        const again = await ask(url, { "If-None-Match": known });
        expect([again.status, await again.text(), ...headsOf(again)], name).toEqual([
          304,
          "",
          ...headsOf(whole),
        ]);
      }
      expect((await ask(url, { "If-None-Match": '"other"' })).status).toBe(200);
      const head = await ask(url, {}, "HEAD");
      expect([head.status, await head.text(), ...headsOf(head)], name).toEqual([200, "", ...headsOf(whole)]);
    }
  });
});

test("a calendar that is followed is the same file until something changes", async () => {
  for (const path of ["/notices/calendar.ics", "/outreach/WALK/calendar.ics"]) {
    const [one, other] = [await ask(town.portal.origin + path), await ask(town.portal.origin + path)];
    const text = await one.text();
    expect(await other.text()).toBe(text);
    expect(text).toContain("SEQUENCE:");
  }
  await town.deps.db.client.execute(
    "UPDATE outreach_events SET title = title || '改', revision = revision + 1",
  );
  expect(await (await ask(`${town.portal.origin}/outreach/WALK/calendar.ics`)).text()).toContain(
    "SEQUENCE:2",
  );
});
