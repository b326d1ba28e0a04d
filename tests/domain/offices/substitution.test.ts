import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptNeed } from "#app/domain/needs/accept-need.server.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { answerHandover } from "#app/domain/offices/answer-handover.server.ts";
import { carryOutHandovers } from "#app/domain/offices/carry-out-handovers.server.ts";
import { endAbsence } from "#app/domain/offices/end-absence.server.ts";
import { enterAbsence } from "#app/domain/offices/enter-absence.server.ts";
import { proposeHandover } from "#app/domain/offices/propose-handover.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { suspendPerson } from "#app/domain/people/suspend-person.server.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { handovers } from "#db/schema/offices.ts";
import { roleGrants } from "#db/schema/people.ts";
import { type Cast, theCast } from "#tests/factories/moves.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function anOffice() {
  const portal = await openTestPortal();
  return { portal, cast: await theCast(portal) };
}

/** The person as a request would find them now. */
const asNow = async (portal: TestPortal, person: Person): Promise<Person> => ({
  ...person,
  grants: [{ role: "resident" }, ...(await grantsOf(portal, person.id))],
});
const away = (portal: TestPortal, { planner, otherPlanner }: Cast) =>
  enterAbsence(portal, planner, {
    fromOn: "2026-03-02",
    untilOn: "2026-03-06",
    substituteId: otherPlanner.id,
  });

test("a substitute acts in the absent planner's place in that span only, by their own name for the other", async () => {
  const { portal, cast } = await anOffice();
  const need = await aNeed(portal, { plannerId: cast.planner.id, state: "submitted" });
  const accept = async () => acceptNeed(portal, await asNow(portal, cast.otherPlanner), { needId: need.id });
  expect(await accept()).toMatchObject({ ok: false });
  expect(await away(portal, cast)).toMatchObject({ ok: true });
  expect(await accept()).toMatchObject({ ok: true });
  const [step] = await portal.db.read.select().from(needMovesMade);
  expect(step).toMatchObject({ byId: cast.otherPlanner.id, forId: cast.planner.id, byRole: "planner" });
  const [event] = await portal.db.read.select().from(events).where(eq(events.type, "NeedAccepted"));
  expect(event).toMatchObject({
    actor: `person:${cast.otherPlanner.id}`,
    actorRole: `planner for person:${cast.planner.id}`,
  });
  portal.clock.moveTo("2026-03-06T16:00:00.000Z");
  expect((await asNow(portal, cast.otherPlanner)).grants).toHaveLength(2);
});

test("whose own role has ended stands in for nobody any more", async () => {
  const { portal, cast } = await anOffice();
  expect(await away(portal, cast)).toMatchObject({ ok: true });
  const ended = { endedAt: portal.clock.now(), endedBy: "system:test" };
  await portal.db.write((tx) =>
    tx.update(roleGrants).set(ended).where(eq(roleGrants.personId, cast.otherPlanner.id)),
  );
  expect(await grantsOf(portal, cast.otherPlanner.id)).toEqual([]);
});

test("overlaps, loops and chains are refused, and coming back early ends the substitute's rights", async () => {
  const { portal, cast } = await anOffice();
  const entered = await away(portal, cast);
  expect(await away(portal, cast)).toEqual({ ok: false, reason: "absence-overlaps" });
  const back = { fromOn: "2026-03-04", untilOn: "2026-03-05", substituteId: cast.planner.id };
  expect(await enterAbsence(portal, cast.otherPlanner, back)).toEqual({
    ok: false,
    reason: "substitute-away",
  });
  const on = { ...back, substituteId: cast.officer.id };
  expect(await enterAbsence(portal, cast.otherPlanner, on)).toEqual({
    ok: false,
    reason: "stands-in-meanwhile",
  });
  expect(await enterAbsence(portal, cast.resident, on)).toEqual({ ok: false, reason: "not-allowed" });
  if (!entered.ok) throw new Error(entered.reason);
  expect(await endAbsence(portal, cast.otherPlanner, entered.absenceId)).toMatchObject({
    reason: "not-found",
  });
  expect(await endAbsence(portal, cast.planner, entered.absenceId)).toEqual({ ok: true });
  expect((await asNow(portal, cast.otherPlanner)).grants).toHaveLength(2);
});

test("a territory is handed over on its day with its open needs, once both have said yes", async () => {
  const { portal, cast } = await anOffice();
  const need = await aNeed(portal, { plannerId: cast.planner.id });
  const offer = {
    territoryId: "liuwan",
    toId: cast.otherPlanner.id,
    onDay: "2026-03-05",
    note: "东门在施工",
  };
  const proposed = await proposeHandover(portal, cast.planner, offer);
  if (!proposed.ok) throw new Error(proposed.reason);
  const { handoverId } = proposed;
  expect(await proposeHandover(portal, cast.planner, offer)).toMatchObject({ reason: "handover-open" });
  expect(await answerHandover(portal, cast.planner, { handoverId, move: "accept" })).toMatchObject({
    reason: "not-allowed",
  });
  expect(await answerHandover(portal, cast.officer, { handoverId, move: "accept" })).toMatchObject({
    reason: "not-found",
  });
  expect(await answerHandover(portal, cast.otherPlanner, { handoverId, move: "accept" })).toMatchObject({
    ok: true,
  });
  expect(await carryOutHandovers(portal)).toBe(0);
  portal.clock.moveTo("2026-03-04T16:00:00.000Z");
  expect(await carryOutHandovers(portal)).toBe(1);
  expect(await carryOutHandovers(portal)).toBe(0);
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(row?.plannerId).toBe(cast.otherPlanner.id);
  expect(await grantsOf(portal, cast.planner.id)).toEqual([]);
  expect(await grantsOf(portal, cast.otherPlanner.id)).toHaveLength(2);
  const [step] = await portal.db.read.select().from(needMovesMade);
  expect(step).toMatchObject({
    move: "handOver",
    fromPersonId: cast.planner.id,
    toPersonId: cast.otherPlanner.id,
  });
});

test("an administrator offers the territory of a planner who is gone, and takes it back; the next planner says yes or no", async () => {
  const { portal, cast } = await anOffice();
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  await suspendPerson(portal, administrator, { personId: cast.planner.id, reason: "失联" });
  const need = await aNeed(portal, { plannerId: cast.planner.id });
  const offer = {
    ...{ territoryId: "liuwan", fromId: cast.planner.id, toId: cast.otherPlanner.id },
    ...{ onDay: "2026-03-02", note: "失联，代为移交" },
  };
  expect(await proposeHandover(portal, cast.officer, offer)).toEqual({ ok: false, reason: "not-allowed" });
  const notTheirs = { ...offer, territoryId: "hekou" };
  expect(await proposeHandover(portal, administrator, notTheirs)).toMatchObject({
    reason: "planner-unknown",
  });
  const first = await proposeHandover(portal, administrator, offer);
  if (!first.ok) throw new Error(first.reason);
  const takenBack = { handoverId: first.handoverId, move: "withdraw" } as const;
  expect(await answerHandover(portal, administrator, takenBack)).toMatchObject({ ok: true });
  const second = await proposeHandover(portal, administrator, offer);
  if (!second.ok) throw new Error(second.reason);
  const answer = { handoverId: second.handoverId, move: "accept" } as const;
  expect(await answerHandover(portal, administrator, answer)).toMatchObject({ reason: "not-allowed" });
  expect(await answerHandover(portal, cast.otherPlanner, answer)).toMatchObject({ ok: true });
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(row?.plannerId).toBe(cast.otherPlanner.id);
  const said = await portal.db.read.select().from(events).where(eq(events.type, "HandoverMoved"));
  expect(said[0]).toMatchObject({ actor: `person:${administrator.id}`, actorRole: "administrator" });
});

test("a hand-over that is accepted twice at once, or accepted and taken back, has one outcome", async () => {
  const { portal, cast } = await anOffice();
  await aNeed(portal, { plannerId: cast.planner.id });
  const offer = { territoryId: "liuwan", toId: cast.otherPlanner.id, onDay: "2026-03-02", note: "试" };
  const offered = await Promise.all([
    proposeHandover(portal, cast.planner, offer),
    proposeHandover(portal, cast.planner, offer),
  ]);
  const made = offered.filter((each) => each.ok);
  expect([made.length, offered.find(({ ok }) => !ok)]).toEqual([1, { ok: false, reason: "handover-open" }]);
  const handoverId = made[0]?.handoverId ?? "";
  const answers = await Promise.all([
    answerHandover(portal, cast.otherPlanner, { handoverId, move: "accept" }),
    answerHandover(portal, cast.otherPlanner, { handoverId, move: "accept" }),
    answerHandover(portal, cast.planner, { handoverId, move: "withdraw" }),
    carryOutHandovers(portal),
  ]);
  expect(answers.filter((each) => typeof each === "object" && each.ok)).toHaveLength(1);
  expect(await portal.db.read.select().from(handovers)).toMatchObject([{ state: "done", cases: 1 }]);
  const granted = await portal.db.read.select().from(events).where(eq(events.type, "RoleGranted"));
  expect(granted).toHaveLength(1);
});

test("what one holds as a substitute is not one's to give away", async () => {
  const { portal, cast } = await anOffice();
  await away(portal, cast);
  const substitute = await asNow(portal, cast.otherPlanner);
  const offer = { territoryId: "liuwan", toId: cast.planner.id, onDay: "2026-03-05", note: "试" };
  expect(await proposeHandover(portal, substitute, offer)).toEqual({ ok: false, reason: "not-allowed" });
});

test("entering a need on behalf names both: who entered it and who speaks", async () => {
  const { portal, cast } = await anOffice();
  const writer = { as: "staff", channel: "phone", name: "周大爷", contact: undefined } as const;
  const sent = await submitNeed(portal, cast.officer, aSubmission({ writer }));
  if (!sent.ok) throw new Error(sent.reason);
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, sent.needId));
  expect(row).toMatchObject({ enteredBy: cast.officer.id, authorName: "周大爷", authorId: null });
  const [event] = await portal.db.read.select().from(events);
  expect(event).toMatchObject({ actor: `person:${cast.officer.id}`, actorRole: "staff" });
});

async function accepted(portal: TestPortal, cast: Cast) {
  const offer = { territoryId: "liuwan", toId: cast.otherPlanner.id, onDay: "2026-03-05", note: "试" };
  const proposed = await proposeHandover(portal, cast.planner, offer);
  if (!proposed.ok) throw new Error(proposed.reason);
  const answer = { handoverId: proposed.handoverId, move: "accept" } as const;
  expect(await answerHandover(portal, cast.otherPlanner, answer)).toMatchObject({ ok: true });
  return proposed.handoverId;
}

test.each(["planner", "otherPlanner"] as const)(
  "a hand-over gives nothing once the role of the %s was ended meanwhile",
  async (whose) => {
    const { portal, cast } = await anOffice();
    const handoverId = await accepted(portal, cast);
    const ended = { endedAt: portal.clock.now(), endedBy: "system:test" };
    await portal.db.write((tx) =>
      tx.update(roleGrants).set(ended).where(eq(roleGrants.personId, cast[whose].id)),
    );
    const before = (await grantsOf(portal, cast.otherPlanner.id)).length;
    portal.clock.moveTo("2026-03-04T16:00:00.000Z");
    await carryOutHandovers(portal);
    expect(await grantsOf(portal, cast.otherPlanner.id)).toHaveLength(before);
    const [row] = await portal.db.read.select().from(handovers).where(eq(handovers.id, handoverId));
    expect(row).toMatchObject({ state: "withdrawn", doneAt: null, cases: null });
  },
);

test("a hand-over gives nothing to who was suspended meanwhile, and leaves the needs where they are", async () => {
  const { portal, cast } = await anOffice();
  const need = await aNeed(portal, { plannerId: cast.planner.id });
  await accepted(portal, cast);
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const suspended = { personId: cast.otherPlanner.id, reason: "查处中" };
  expect(await suspendPerson(portal, administrator, suspended)).toEqual({ ok: true });
  portal.clock.moveTo("2026-03-04T16:00:00.000Z");
  await carryOutHandovers(portal);
  expect(await grantsOf(portal, cast.planner.id)).toHaveLength(1);
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(row?.plannerId).toBe(cast.planner.id);
});
