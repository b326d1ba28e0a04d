import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aPerson } from "#tests/factories/people.ts";
import { subjects } from "#tests/rights/parts.ts";
import { openRightsTown, type RightsTown, subjectNeed } from "#tests/rights/rights-town.ts";
import { signInOverHttp } from "#tests/setup/sign-in-over-http.ts";
import { actingRoutes, knownRoutes } from "./fuzz/form-fields.ts";
import { type FuzzRequest, fuzzRequest } from "./fuzz/fuzz-requests.ts";
import { queryNames } from "./fuzz/query-names.ts";
import { type FuzzAnswer, sendFuzz } from "./fuzz/send-fuzz.ts";

/** `npm run fuzz` sends 100,000; a run among the other tests a few thousand. The same seed sends the same. */
const wanted = Number(process.env.FUZZ_REQUESTS ?? 3000);
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const minutes = Number(process.env.FUZZ_MINUTES ?? 1);
const senders = 8;
const perBatch = 200;

let town: RightsTown;
/** Of somebody whom no other request knows: nobody else's form can put them out. */
let cookie: string;
const numbers: string[] = [];

beforeAll(async () => {
  town = await openRightsTown();
  const contacts = { email: "sincere@linxi.example", mobile: "+8619900000777" };
  await withContacts(town.deps, await aPerson(town.deps, "诚"), contacts);
  cookie = await signInOverHttp(town.portal.origin, contacts.email);
  for (const [place, subject] of subjects.entries())
    numbers.push((await subjectNeed(town, subject, { number: `2020-90000${place}` })).number);
});
afterAll(() => town?.close());

/** What must be there afterwards: the portal said that it has it. */
const acknowledged = { needs: new Set<string>(), comments: new Set<string>() };

const places = ["118.6, 30.28", "118.61, 30.29"];

/** Among all the noise, now and then somebody who means it. */
function sound(place: number): { key: string; asked: FuzzRequest } {
  const key = `fuzz${seed}x${place}`.toLowerCase();
  const headers = { Origin: town.portal.origin, "Content-Type": "application/x-www-form-urlencoded" };
  const comment = place % 3 === 0;
  const fields: Record<string, string> = comment
    ? { words: `说得对，第 ${place} 次。`, submissionKey: key }
    : {
        ...{ step: "check", intent: "send", key, place: "coordinates", coordinates: places[place % 2] ?? "" },
        ...{ kind: "suggestion", category: "transport", visibility: "public" },
        words: `门口没有人行道。第 ${place} 份。`,
      };
  const path = comment ? `/needs/${numbers[0]}/comments` : "/needs/new";
  const body = Buffer.from(new URLSearchParams(fields).toString());
  const type = comment ? headers : { ...headers, "Content-Type": "multipart/form-data; boundary=wenjifuzz" };
  return {
    key: `${comment ? "c" : "n"}${key}`,
    asked: {
      part: "author",
      method: "POST",
      path,
      headers: type,
      body: comment ? body : multipartOf(fields),
    },
  };
}

const multipartOf = (fields: Record<string, string>) =>
  Buffer.from(
    `${Object.entries(fields)
      .map(
        ([name, value]) =>
          `--wenjifuzz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join("")}--wenjifuzz--\r\n`,
  );

function note(key: string, { status, location }: FuzzAnswer) {
  if (status !== 303) return;
  if (key.startsWith("c") && /said=/.test(location)) acknowledged.comments.add(key.slice(1));
  if (key.startsWith("n") && location === "/needs/received") acknowledged.needs.add(key.slice(1));
}

test(
  `${wanted} requests of every kind (seed ${seed}): no page fails, nothing that was taken is lost`,
  async () => {
    const values = [
      ...numbers,
      "PUBLISHED",
      "DRAFT",
      "RUNNING",
      "first",
      "settled",
      "liuwan",
      "transport",
      "none",
    ];
    const ids = Object.values(town.people).map(({ id }) => id);
    const ground = {
      ...{ routes: await knownRoutes(), acting: await actingRoutes() },
      ...{ values: [...values, ...ids], queryNames: queryNames() },
    };
    expect(ground.acting.flatMap(({ fields }) => fields).length).toBeGreaterThan(60);
    expect(ground.queryNames.length).toBeGreaterThan(60);
    const kinds = fuzzRequest(ground, town.portal.origin);
    const until = Date.now() + minutes * 60_000;
    const failed: string[] = [];
    const counts: Record<number, number> = {};
    let sent = 0;
    const residentMb = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${town.portal.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    const memory: number[] = [];

    for (let batch = 0; sent < wanted && Date.now() < until; batch++) {
      const queue = fc.sample(kinds, { numRuns: Math.min(perBatch, wanted - sent), seed: seed + batch });
      const send = async () => {
        for (let asked = queue.pop(); asked; asked = queue.pop()) {
          const place = sent++;
          const real = place % 20 === 0 ? sound(place) : undefined;
          const request = real?.asked ?? asked;
          const by = real ? cookie : town.cookieOf(request.part);
          const answer = await sendFuzz(town.portal.origin, request, by);
          if (real) note(real.key, answer);
          counts[answer.status] = (counts[answer.status] ?? 0) + 1;
          if (answer.status >= 500 || answer.status < 0) failed.push(`${answer.status} ${told(request)}`);
        }
      };
      await Promise.all(Array.from({ length: senders }, send));
      if (batch % 50 === 49) process.stdout.write(`fuzz: ${sent} sent, ${failed.length} failed\n`);
      if (batch % 10 === 0) memory.push(Math.round(residentMb()));
      if (failed.length > 40) break;
    }

    process.stdout.write(
      `fuzz: seed ${seed}, ${sent} requests, answers ${JSON.stringify(counts)}, ${acknowledged.needs.size} needs and ${acknowledged.comments.size} comments taken, memory ${memory.join(" ")} MB\n`,
    );
    // What the portal's log says comes first: it names the place.
    expect([...new Set(errorsOf(town.portal.log()))].slice(0, 20)).toEqual([]);
    expect(failed).toEqual([]);
    if (wanted <= 5000 || process.env.FUZZ_MINUTES) expect(sent).toBeGreaterThan(Math.min(wanted, 1000) - 1);
    expect((await fetch(`${town.portal.origin}/readyz`)).status).toBe(200);
    await expectAllThere();
    expect(memory.at(-1) ?? 0).toBeLessThan(1500);
  },
  (minutes + 3) * 60_000,
);

const errorsOf = (log: string) =>
  log
    .split("\n")
    .filter((line) => line.includes('"level":50'))
    .map((line) =>
      line
        .replace(/"(time|requestId)":"[^"]+",?/g, "")
        .replace(/at index \d+ has a value of \d+/, "somewhere")
        .slice(0, 900),
    );

const told = ({ part, method, path, body, raw }: FuzzRequest) =>
  `${part} ${method} ${path.slice(0, 300)} ${Buffer.from(raw ?? body ?? [])
    .toString("utf8")
    .slice(0, 500)}`;

/** Each acknowledged submission once, and a ledger that holds. */
async function expectAllThere() {
  const { read } = town.deps.db;
  expect(acknowledged.needs.size + acknowledged.comments.size).toBeGreaterThan(10);
  const kept = (await read.select({ key: needs.submissionKey }).from(needs)).flatMap(
    ({ key }) => key?.split(":").at(-1) ?? [],
  );
  const said = (await read.select({ key: needComments.submissionKey }).from(needComments)).flatMap(
    ({ key }) => key?.split(":").at(-1) ?? [],
  );
  for (const [whole, acks] of [
    [kept, acknowledged.needs],
    [said, acknowledged.comments],
  ] as const) {
    const there = new Set(whole);
    expect([...acks].filter((key) => !there.has(key))).toEqual([]);
    expect(whole.length).toBe(there.size);
  }
  expect(await checkLedger(town.deps)).toMatchObject({ ok: true });
}
