import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { enterAbsence } from "#app/domain/offices/enter-absence.server.ts";
import { proposeHandover } from "#app/domain/offices/propose-handover.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import * as ending from "#app/routes/office/absence-ending.tsx";
import * as answer from "#app/routes/office/handover-answer.tsx";
import * as outbox from "#app/routes/office/outbox.tsx";
import { deliveries } from "#db/schema/notifications.ts";
import { absences, handovers } from "#db/schema/offices.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let giver: Person;
let taker: Person;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  giver = await aPerson(portal, "宋予安", { role: "planner", territoryId: "liuwan" });
  taker = await aPerson(portal, "陆一鸣", { role: "planner", territoryId: "hekou" });
});

test("an absence ends by a yes on a page of its own, which changes nothing itself and is nobody else's", async () => {
  const span = { fromOn: "2026-03-02", untilOn: "2026-03-06", substituteId: taker.id };
  must(await enterAbsence(portal, giver, span));
  const [row] = await portal.db.read.select().from(absences);
  const [path, params] = ["/office/absence/x/ending", { id: row?.id ?? "" }];
  const seen = await ending.loader(reading(await contextFor(portal, giver), path, params));
  expect(seen.absence).toMatchObject({ substitute: "陆一鸣", fromOn: "2026-03-02" });
  expect((await portal.db.read.select().from(absences))[0]?.endedAt).toBeNull();
  await expect(ending.loader(reading(await contextFor(portal, taker), path, params))).rejects.toMatchObject({
    status: 404,
  });
  expect(await ending.action(posting(await contextFor(portal, giver), path, {}, params))).toMatchObject({
    status: 303,
  });
  expect((await portal.db.read.select().from(absences))[0]?.endedAt).not.toBeNull();
});

test("a hand-over asks first whoever may make that move, and leads to the list once it is settled", async () => {
  const offer = { territoryId: "liuwan", toId: taker.id, onDay: "2026-03-09", note: "东门在施工" };
  must(await proposeHandover(portal, giver, offer));
  const [row] = await portal.db.read.select().from(handovers);
  const params = { id: row?.id ?? "" };
  const path = (move: string) => `/office/handovers/x/answer?move=${move}`;
  const ask = async (person: Person, move: string) =>
    answer.loader(reading(await contextFor(portal, person), path(move), params));
  expect(await ask(giver, "withdraw")).toMatchObject({ move: "withdraw", cases: 0 });
  expect(await ask(taker, "accept")).toMatchObject({ move: "accept" });
  for (const [person, move] of [
    [taker, "withdraw"],
    [giver, "accept"],
    [giver, "no-such"],
  ] as const)
    await expect(ask(person, move)).rejects.toMatchObject({ status: 404 });
  expect((await portal.db.read.select().from(handovers))[0]?.state).toBe("proposed");
  const said = posting(await contextFor(portal, giver), path("withdraw"), { move: "withdraw" }, params);
  expect(await answer.action(said)).toMatchObject({ status: 303 });
  expect(await ask(giver, "withdraw")).toMatchObject({ status: 302 });
});

test("a letter in trouble is asked about before it is given up for good", async () => {
  const coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  const now = portal.clock.now();
  await portal.db.write((tx) =>
    tx.insert(deliveries).values({
      ...{ id: "d", eventSeq: 1, recipient: `person:${giver.id}`, channel: "email", template: "case-new" },
      ...{ subjectKind: "need", subjectId: "n", particulars: {}, state: "uncertain", nextTryAt: now },
      ...{ messageId: "m", createdAt: now },
    }),
  );
  const look = async (query: string) =>
    outbox.loader(reading(await contextFor(portal, coordinator), `/office/outbox${query}`));
  expect((await look("")).leaving).toBeUndefined();
  expect((await look("?leave=no-such")).leaving).toBeUndefined();
  expect((await look("?leave=d")).leaving).toMatchObject({ id: "d", state: "uncertain" });
  const yes = posting(await contextFor(portal, coordinator), "/office/outbox", {
    id: "d",
    settlement: "leave",
  });
  await outbox.action(yes);
  const [row] = await portal.db.read.select().from(deliveries).where(eq(deliveries.id, "d"));
  expect(row?.state).toBe("dropped");
});
