import { like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { type PortalProcess, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";
import { killSeed, plannedKills } from "./planned-kills.ts";

const kills = plannedKills.submissions;
const senders = 4;
const random = seeded(killSeed);

let town: RightsTown;
let portal: PortalProcess;
/** Every form that was ever sent, and those that the portal said it had taken. */
const sent = new Set<string>();
const acknowledged = new Set<string>();

beforeAll(async () => {
  town = await openRightsTown();
  portal = town.portal;
  await routingRulesOf(town.deps, { id: "all", unitId: "transport" });
});
afterAll(async () => {
  await portal?.stop();
  await town?.close();
});

const form = (key: string) => ({
  ...{ step: "check", intent: "send", key, place: "coordinates", coordinates: "118.6, 30.28" },
  ...{ kind: "suggestion", category: "transport", visibility: "public" },
  words: `小学门口没有人行道，孩子每天走在车流里。第 ${key} 份。`,
});

/** True when the portal said that it has the need; a connection that breaks off says nothing. */
async function send(key: string): Promise<boolean> {
  sent.add(key);
  const body = new FormData();
  for (const [name, value] of Object.entries(form(key))) body.append(name, value);
  const headers = { Origin: portal.origin, Cookie: town.cookieOf("author") };
  const request = { method: "POST", redirect: "manual" as const, headers, body };
  const answer = await fetch(`${portal.origin}/needs/new`, request).catch(() => undefined);
  if (!answer) return false;
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/needs/received"]);
  acknowledged.add(key);
  return true;
}

async function sendUntilItDies(round: number, sender: number) {
  for (let place = 0; await send(`${round}-${sender}-${place}`); place++);
}

test(`${kills} times killed while needs come in, it has every need that it said it had (seed ${killSeed})`, async () => {
  for (let round = 0; round < kills; round++) {
    const work = Array.from({ length: senders }, (_, sender) => sendUntilItDies(round, sender));
    await new Promise((wake) => setTimeout(wake, random.int(20, 600)));
    await portal.kill();
    await Promise.all(work);
    portal = await startPortal({
      data: portal.data,
      env: { ...testSettings, WENJI_SECRET: testSecret, WENJI_KEYS: testKeys },
    });
    await expectAllThere();
  }
  expect(acknowledged.size).toBeGreaterThan(kills);
  // Whoever got no answer sends the same form again, and no need comes twice.
  for (const key of sent) if (!acknowledged.has(key)) await send(key);
  const kept = await expectAllThere();
  expect(kept).toHaveLength(sent.size);
  expect(new Set(kept.map(({ number }) => number)).size).toBe(sent.size);
}, 240_000);

/** Each acknowledged need with its event and its first move, nothing half, and a sound ledger. */
async function expectAllThere() {
  const { db } = town.deps;
  const kept = await db.read.select().from(needs).where(like(needs.submissionKey, "person:%"));
  const keys = new Set(kept.map(({ submissionKey }) => submissionKey?.split(":").at(-1)));
  expect(
    [...acknowledged].filter((key) => !keys.has(key)),
    `seed ${killSeed}`,
  ).toEqual([]);
  const told = await db.read.select().from(events);
  const submitted = told.filter(({ type }) => type === "NeedSubmitted").map(({ subjectId }) => subjectId);
  const moves = await db.read.select().from(needMovesMade);
  const begun = moves.filter(({ move }) => move === "submit").map(({ needId }) => needId);
  const ids = kept.map(({ id }) => id).toSorted();
  expect(submitted.toSorted(), `events, seed ${killSeed}`).toEqual(ids);
  expect(begun.toSorted(), `moves, seed ${killSeed}`).toEqual(ids);
  expect(await checkLedger(town.deps)).toMatchObject({ ok: true });
  return kept;
}
