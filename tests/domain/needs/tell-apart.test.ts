import { beforeEach, expect, test } from "vitest";
import { caseFor } from "#app/domain/needs/case-queries.server.ts";
import { indexSigns } from "#app/domain/needs/similar/index-signs.server.ts";
import { tellApart } from "#app/domain/needs/similar/tell-apart.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { events } from "#db/schema/audit.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let one: Need;
let other: Need;
let coordinator: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  one = await aNeed(portal, { title: "路灯坏了晚上看不见" });
  other = await aNeed(portal, {
    title: "Street light out, too dark at night",
    category: "public-facilities",
  });
  coordinator = await aPerson(portal, "coordinator", { role: "coordinator" });
  await indexSigns(portal);
});

async function alikeOf({ number }: Need) {
  const found = await caseFor(portal, coordinator, number);
  if (!found.ok) throw new Error(found.reason);
  return found.found.alike.map((each) => each.number);
}

test("the office is told what may be the same matter, until it tells the two apart, from either side, for good", async () => {
  expect(await alikeOf(one)).toEqual([other.number]);
  const pair = { number: one.number, other: other.number };
  expect(await tellApart(portal, coordinator, pair)).toEqual({ ok: true });
  expect(await tellApart(portal, coordinator, pair)).toEqual({ ok: true });
  expect(await alikeOf(one)).toEqual([]);
  expect(await alikeOf(other)).toEqual([]);
  const told = (await portal.db.read.select().from(events)).filter(({ type }) => type === "NeedsToldApart");
  expect(told).toHaveLength(1);
});

test("a passer-by tells nothing apart, and nobody tells a need apart from itself or from what is not there", async () => {
  const resident = await aPerson(portal, "a");
  const pair = { number: one.number, other: other.number };
  expect(await tellApart(portal, resident, pair)).toEqual({ ok: false, reason: "not-allowed" });
  for (const none of [one.number, "2026-999999"])
    expect(await tellApart(portal, coordinator, { ...pair, other: none })).toEqual({
      ok: false,
      reason: "merge-target-not-found",
    });
});
