import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { recordedEvent } from "#app/domain/audit/recorded-event.ts";
import { claimNeed } from "#app/domain/needs/claims/claim-need.server.ts";
import { ownClaim, settledClaims, waitingClaims } from "#app/domain/needs/claims/claim-queries.server.ts";
import { mostWaitingClaims } from "#app/domain/needs/claims/claim-terms.ts";
import { settleClaim } from "#app/domain/needs/claims/settle-claim.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { reopenNeed } from "#app/domain/needs/reopen-need.server.ts";
import { recipientsOf } from "#app/domain/notifications/audience.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { events } from "#db/schema/audit.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { type Cast, eventsOf, needNow, theCast } from "#tests/factories/moves.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let cast: Cast;
let need: Need;
beforeEach(async () => {
  portal = await openTestPortal();
  cast = await theCast(portal);
  need = await imported({ sourceKey: "LY-2025-0417" });
});

const imported = (given: Partial<Need> = {}) =>
  aNeed(portal, { channel: "import", source: "messages", state: "answered", authorName: "陈**", ...given });

const said = { sourceNumber: "LY-2025-0417", words: "当时留的手机尾号 8817。" };
const claim = (by: Person, given: Partial<typeof said & { number: string }> = {}) =>
  claimNeed(portal, by, { number: need.number, ...said, ...given });

async function claimedBy(person: Person): Promise<string> {
  const made = await claim(person);
  if (!made.ok) throw new Error(made.reason);
  return made.claimId;
}
const accept = (claimId: string) =>
  settleClaim(portal, cast.coordinator, { claimId, outcome: "accepted", reason: undefined });

test("who wrote an imported need shows so, is accepted, and is its author from then on", async () => {
  const claimId = await claimedBy(cast.author);
  expect(await waitingClaims(portal.db.read)).toMatchObject([
    { id: claimId, numberHolds: true, claimant: { name: "陈女士" }, rivals: 0 },
  ]);
  expect(await accept(claimId)).toEqual({ ok: true });
  expect(await needNow(portal, need.id)).toMatchObject({ authorId: cast.author.id, authorName: "陈**" });
  const verdict = { needId: need.id, solved: true, satisfaction: 5 };
  expect(await giveVerdict(portal, cast.author, verdict)).toMatchObject({ ok: true, state: "closed" });
  const reopening = { needId: need.id, reason: "雨后又积水了" };
  expect(await reopenNeed(portal, cast.author, reopening)).toMatchObject({ ok: true, state: "reopened" });
});

test("of two claimants the second is refused once one is accepted, and both are told", async () => {
  const [first, second] = [await claimedBy(cast.author), await claimedBy(cast.resident)];
  expect((await waitingClaims(portal.db.read)).map(({ rivals }) => rivals)).toEqual([1, 1]);
  expect(await accept(first)).toEqual({ ok: true });
  expect(await accept(second)).toEqual({ ok: false, reason: "already-done" });
  expect(await ownClaim(portal.db.read, cast.resident.id, need.id)).toMatchObject({ outcome: "overtaken" });
  expect(await claim(cast.resident)).toEqual({ ok: false, reason: "not-claimable" });
  const settled = await portal.db.read.select().from(events).where(eq(events.type, "NeedClaimSettled"));
  const told = await portal.db.write((tx) =>
    Promise.all(
      settled.map((row) =>
        recipientsOf(tx, recordedEvent(row), "claimant", { now: portal.clock.now(), zone: portal.zone }),
      ),
    ),
  );
  expect(told.flat()).toEqual([`person:${cast.author.id}`, `person:${cast.resident.id}`]);
});

test("two coordinators who accept two claims at once leave one author", async () => {
  const other = await aPerson(portal, "专班乙", { role: "coordinator" });
  const [first, second] = [await claimedBy(cast.author), await claimedBy(cast.resident)];
  const both = await Promise.all([
    accept(first),
    settleClaim(portal, other, { claimId: second, outcome: "accepted", reason: undefined }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const accepted = await portal.db.read.select().from(needClaims).where(eq(needClaims.outcome, "accepted"));
  expect(accepted).toMatchObject([{ personId: (await needNow(portal, need.id)).authorId }]);
});

test("one claim of a person and need waits; after a refusal, which has its reason, another may be sent", async () => {
  const both = await Promise.all([claim(cast.author), claim(cast.author)]);
  expect(both).toContainEqual({ ok: false, reason: "claim-waits" });
  const [{ id: claimId = "" } = {}] = await waitingClaims(portal.db.read);
  const refusal = { claimId, outcome: "refused" as const, reason: "所述与原记录不符" };
  expect(await settleClaim(portal, cast.coordinator, refusal)).toEqual({ ok: true });
  expect(await settledClaims(portal.db.read)).toMatchObject([{ reason: "所述与原记录不符" }]);
  expect(await needNow(portal, need.id)).toMatchObject({ authorId: null });
  expect(await claim(cast.author, { sourceNumber: "LY-1" })).toMatchObject({ ok: true });
  expect(await waitingClaims(portal.db.read)).toMatchObject([{ numberHolds: false }]);
});

test("whoever claims everything is stopped", async () => {
  for (let made = 0; made < mostWaitingClaims; made += 1) {
    const { number } = await imported();
    expect(await claim(cast.resident, { number })).toMatchObject({ ok: true });
  }
  expect(await claim(cast.resident)).toEqual({ ok: false, reason: "too-many-claims" });
});

test("a number made from the text proves nothing", async () => {
  const { number } = await imported({ sourceKey: "text:0a1b:1" });
  await claim(cast.author, { number, sourceNumber: "text:0a1b:1" });
  expect(await waitingClaims(portal.db.read)).toMatchObject([{ numberHolds: null }]);
});

test("needs written here, and imported ones that are not public, can't be found by a claim", async () => {
  for (const given of [{ channel: "web" }, { kind: "report" }] as const) {
    const { number } = await imported(given);
    expect(await claim(cast.author, { number })).toEqual({ ok: false, reason: "not-found" });
  }
});

test("only another coordinator decides", async () => {
  const claimId = await claimedBy(cast.coordinator);
  expect(await accept(claimId)).toEqual({ ok: false, reason: "own-claim" });
  const settlement = { claimId, outcome: "accepted" as const, reason: undefined };
  for (const person of [cast.moderator, cast.planner, cast.author])
    expect(await settleClaim(portal, person, settlement)).toEqual({ ok: false, reason: "not-allowed" });
});

test("nothing about claims is on the need's public view, and the ledger holds no words of them", async () => {
  const before = await needForReader(portal, cast.resident, need.number);
  await accept(await claimedBy(cast.author));
  expect(await needForReader(portal, cast.resident, need.number)).toEqual(before);
  const ledger = JSON.stringify(await eventsOf(portal, need.id));
  expect(ledger).not.toContain("8817");
});
