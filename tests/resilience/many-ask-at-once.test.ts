import { like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { limitNames, standardLimits, variableOf } from "#app/domain/limits/limits.ts";
import { needs } from "#db/schema/needs.ts";
import { p95 } from "#tests/bench/figure.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { signInOverHttp } from "#tests/setup/sign-in-over-http.ts";
import { lookOn, passerBy, type Reader } from "./crowd.ts";

/** Of two hundred in one hall, behind one address: so many have an account, the others prove a contact. */
const [signedIn, guests] = [40, 160];
const hall = "203.0.113.7";
/** So many look meanwhile, each at three pages; those who have an account at their own. */
const looking = 1040;
/** Everybody's limits are the portal's own; only that all sign in within these seconds is the test's doing. */
const limits = Object.fromEntries(
  limitNames
    .filter((name) => !name.startsWith("sign-in"))
    .map((name) => [variableOf(name), String(standardLimits[name].most)]),
);

type Fields = Record<string, string>;
type Asker = { fields: Fields; cookie: string };

let town: RightsTown;
const askers: Asker[] = [];

beforeAll(async () => {
  town = await openRightsTown(undefined, { ...limits, WENJI_PROXIES: "1" });
  await routingRulesOf(town.deps, { id: "all", unitId: "transport" });
  const makers = [
    ...Array.from({ length: signedIn }, (_, at) => () => somebodySignedIn(at)),
    ...Array.from({ length: guests }, (_, at) => () => aGuest(at)),
  ];
  const work = Array.from({ length: 8 }, async () => {
    for (let make = makers.pop(); make; make = makers.pop()) askers.push(await make());
  });
  await Promise.all(work);
}, 120_000);
afterAll(() => town?.close());

const need = (key: string): Fields => ({
  ...{ step: "check", key, place: "coordinates", coordinates: "118.6, 30.28" },
  ...{ kind: "suggestion", category: "transport", visibility: "public" },
  words: `会上说的路口没有红绿灯。第 ${key} 位。`,
});

async function somebodySignedIn(at: number): Promise<Asker> {
  const cookie = await signInOverHttp(town.portal.origin, `hall-${at}@linxi.example`);
  return { fields: need(`hall-${at}`), cookie };
}

async function aGuest(at: number): Promise<Asker> {
  const contact = `guest-${at}@linxi.example`;
  const asked = await post({ fields: { ...need(`guest-${at}`), contact, intent: "send-code" }, cookie: "" });
  const page = await asked.text();
  const code = /class="demo-code">(\d{6})</.exec(page)?.[1] ?? "";
  const codeId = /name="codeId" value="([^"]+)"/.exec(page)?.[1] ?? "";
  return { fields: { ...need(`guest-${at}`), contact, code, codeId }, cookie: "" };
}

function post({ fields, cookie }: Asker): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { Origin: town.portal.origin, Cookie: cookie, "X-Forwarded-For": hall };
  return fetch(`${town.portal.origin}/needs/new`, { method: "POST", redirect: "manual", headers, body });
}

const send = (asker: Asker) => post({ ...asker, fields: { ...asker.fields, intent: "send" } });

/** A browser that gives up before it hears anything: whether the need arrived it can't know. */
async function sendAndHangUp({ fields, cookie }: Asker) {
  const headers = { Origin: town.portal.origin, Cookie: cookie, "X-Forwarded-For": hall };
  const body = new URLSearchParams({ ...fields, intent: "send" });
  const signal = AbortSignal.timeout(30);
  await fetch(`${town.portal.origin}/needs/new`, { method: "POST", headers, body, signal }).catch(() => {});
}

/** Whoever is signed in and looks at who they are: their own name, and nobody else's. */
async function signedInReader({ cookie }: Asker): Promise<Reader> {
  const nameIn = (page: string) => /name="displayName"[^>]* value="([^"]+)"/.exec(page)?.[1];
  const page = await fetch(`${town.portal.origin}/account/profile`, { headers: { Cookie: cookie } });
  const name = nameIn(await page.text());
  if (!name) throw new Error("the account shows no name");
  return {
    ...{ from: hall, cookie, paths: ["/account/profile", "/account/profile", "/account/profile"] },
    isOwn: (page) => nameIn(page) === name,
  };
}

test("two hundred ask at once, some twice and some without hearing the answer: each need is taken once, and a thousand who look read on, each their own page", async () => {
  expect(askers).toHaveLength(signedIn + guests);
  const own = await Promise.all(askers.filter(({ cookie }) => cookie !== "").map(signedInReader));
  const passersBy = Array.from({ length: looking - own.length }, (_, at) => passerBy(at));
  // Those who are somebody among all the others.
  const readers = passersBy.flatMap((reader, at) => [...(at % 20 === 0 ? own.splice(0, 1) : []), reader]);
  const reading = lookOn(town.portal.origin, readers);
  const answers = await Promise.all(
    askers.flatMap((asker, at) => {
      // Every fourth presses twice; every fifth lost the line and sends again.
      if (at % 4 === 0) return [send(asker), send(asker)];
      return at % 5 === 0 ? [sendAndHangUp(asker).then(() => send(asker))] : [send(asker)];
    }),
  );
  const told = answers.map(({ status, headers }) => `${status} ${headers.get("location")}`);
  expect([...new Set(told)]).toEqual(["303 /needs/received"]);
  const read = await reading;
  expect(read).toHaveLength(3 * looking);
  expect([...new Set(read.map(({ status }) => status))]).toEqual([200]);
  expect(read.filter(({ isOwn }) => !isOwn)).toEqual([]);
  expect(p95(read.map(({ ms }) => ms)), "milliseconds of nineteen in twenty pages").toBeLessThan(2000);
  const kept = await town.deps.db.read.select().from(needs).where(like(needs.words, "会上说的路口%"));
  expect(kept).toHaveLength(signedIn + guests);
  expect(new Set(kept.map(({ words }) => words)).size).toBe(signedIn + guests);
  expect(new Set(kept.map(({ number }) => number)).size).toBe(signedIn + guests);
  expect(await checkLedger(town.deps)).toMatchObject({ ok: true });
}, 180_000);

test("whoever sends again gets the receipt of the same need", async () => {
  const again = askers.slice(0, 6);
  const receipts = await Promise.all(
    again.map(async (asker) => {
      const [one, other] = [await receiptOf(await send(asker)), await receiptOf(await send(asker))];
      expect(one).toMatch(/^20\d\d-\d{6}$/);
      expect(other).toBe(one);
      return one;
    }),
  );
  expect(new Set(receipts).size).toBe(again.length);
});

async function receiptOf(sent: Response): Promise<string | undefined> {
  const cookie = sent.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const page = await fetch(`${town.portal.origin}/needs/received`, { headers: { Cookie: cookie } });
  return /class="receipt-number">([^<]+)</.exec(await page.text())?.[1];
}
