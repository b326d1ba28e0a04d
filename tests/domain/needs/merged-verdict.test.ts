import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { mergeNeeds } from "#app/domain/needs/merge-needs.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { undoMerge } from "#app/domain/needs/undo-merge.server.ts";
import type { Actor, Person } from "#app/domain/people/actor.ts";
import { giveMergedVerdict } from "#app/domain/responses/give-merged-verdict.server.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { verdicts } from "#db/schema/responses.ts";
import { type Cast, eventsOf, makeAnyMove, needNow, theCast } from "#tests/factories/moves.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let cast: Cast;
let into: Need;
beforeEach(async () => {
  portal = await openTestPortal();
  cast = await theCast(portal);
  into = await aNeed(portal, { authorId: cast.author.id, unitId: "liuwan-office" });
});

async function merged(author: Person, given: Partial<Need> = {}): Promise<Need> {
  const need = await aNeed(portal, { authorId: author.id, unitId: "water", ...given });
  const asked = { needId: need.id, target: into.number, reason: "同一件事" };
  expect(await mergeNeeds(portal, cast.coordinator, asked)).toMatchObject({ ok: true });
  return need;
}

async function answered() {
  for (const move of ["start", "answer"] as const)
    expect(await makeAnyMove(portal, cast.planner, move, into.id)).toMatchObject({ ok: true });
}

const judge = (actor: Actor, need: Need, solved = true, satisfaction = 4) =>
  giveMergedVerdict(portal, actor, { needId: need.id, solved, satisfaction });

test("whoever was merged into a need judges its answer for themselves, and neither need moves", async () => {
  const need = await merged(cast.resident);
  expect(await judge(cast.resident, need)).toEqual({ ok: false, reason: "state-does-not-allow" });
  await answered();
  expect(await judge(cast.resident, need)).toEqual({ ok: true });
  expect(await judge(cast.resident, need)).toEqual({ ok: false, reason: "verdict-given" });
  expect([(await needNow(portal, into.id)).state, (await needNow(portal, need.id)).state]).toEqual([
    "answered",
    "merged",
  ]);
  expect((await eventsOf(portal, into.id)).at(-1)?.type).toBe("MergedVerdictGiven");
  expect(
    await giveVerdict(portal, cast.author, { needId: into.id, solved: false, satisfaction: 2 }),
  ).toMatchObject({
    ok: true,
    state: "closed",
  });
  expect(await judge(cast.coordinator, need)).toEqual({ ok: false, reason: "not-allowed" });
});

test("a person with several merged needs is counted once, also when both are sent at once", async () => {
  const [one, two] = [await merged(cast.resident), await merged(cast.resident)];
  await answered();
  const both = await Promise.all([judge(cast.resident, one), judge(cast.resident, two)]);
  expect(both).toContainEqual({ ok: false, reason: "verdict-given" });
  expect(await portal.db.read.select().from(verdicts)).toHaveLength(1);
});

test("who wrote the answered need too judges there", async () => {
  const need = await merged(cast.author);
  await answered();
  expect(await judge(cast.author, need)).toEqual({ ok: false, reason: "judge-the-other" });
});

test("a guest by query code judges for their own need alone", async () => {
  const need = await merged(cast.resident, { authorId: null });
  const other = await merged(cast.resident);
  await answered();
  expect(await judge({ kind: "guest", needId: need.id }, other)).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect(await judge({ kind: "guest", needId: need.id }, need)).toEqual({ ok: true });
});

test("it counts for the unit that answered; a hidden need's verdict changes no figure", async () => {
  const shown = await merged(cast.resident);
  const hidden = await merged(await aPerson(portal, "周"), { visibility: "office-only" });
  await answered();
  await judge(cast.resident, shown, false, 2);
  expect(await portal.db.read.select().from(verdicts).where(eq(verdicts.needId, hidden.id))).toEqual([]);
  const author = await aPerson(portal, "吴");
  const secret = await merged(author, { visibility: "office-only" });
  expect(await judge(author, secret)).toEqual({ ok: true });
  portal.clock.advance(120_000);
  const { total, units } = await ratesSince(portal, "2026-01-01");
  expect(total.solved).toEqual({ part: 0, whole: 1 });
  expect(units.find(({ id }) => id === "liuwan-office")?.rates.satisfied).toEqual({ part: 0, whole: 1 });
  expect(units.find(({ id }) => id === "water")?.rates.solved).toEqual({ part: 0, whole: 0 });
  const seen = await needForReader(portal, { kind: "visitor" }, into.number);
  expect(seen?.verdicts).toMatchObject([{ by: "merged-author", solved: false }]);
});

test("both pages lead the author of a merged need to their verdict, until it is given or the merger undone", async () => {
  const need = await merged(cast.resident);
  const voices = async () =>
    Promise.all(
      [into, need].map(async ({ number }) => (await needForReader(portal, cast.resident, number))?.voice),
    );
  expect(await voices()).toEqual([null, null]);
  await answered();
  const asked = { number: need.number, given: false };
  expect(await voices()).toEqual([asked, asked]);
  await judge(cast.resident, need);
  expect(await voices()).toEqual([
    { ...asked, given: true },
    { ...asked, given: true },
  ]);
  await undoMerge(portal, cast.resident, { needId: need.id });
  expect(await voices()).toEqual([null, null]);
  expect((await needForReader(portal, cast.author, into.number))?.voice).toBeNull();
});
