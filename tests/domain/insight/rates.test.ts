import { expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { verdicts } from "#db/schema/responses.ts";
import { aNeed, anAnswer } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const before = "2026-03-01T00:00:00.000Z";
const verdict = async (
  { db, ids, clock }: TestPortal,
  needId: string,
  solved: boolean,
  satisfaction: number,
) =>
  await db.write((tx) =>
    tx.insert(verdicts).values({
      id: ids.next(),
      needId,
      about: "answer:1",
      giver: "author",
      solved,
      satisfaction,
      words: "",
      at: clock.now(),
    }),
  );

test("a portal without needs has nothing to tell", async () => {
  const portal = await openTestPortal();
  const { total, times, needs, units } = await ratesSince(portal, "2026-01-01");
  expect([needs, units, times]).toEqual([0, [], { counted: 0, medianHours: null, p90Hours: null }]);
  for (const fraction of Object.values(total)) expect(fraction).toEqual({ part: 0, whole: 0 });
});

test("each rate counts what its definition says", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const person = await aPerson(portal, "陈");
  const prompt = await aNeed(portal, {
    state: "closed",
    submittedAt: before,
    firstContactDueAt: "2026-03-02T00:00:00.000Z",
    firstContactAt: "2026-03-01T06:00:00.000Z",
    dueAt: "2026-03-08T00:00:00.000Z",
    answeredAt: "2026-03-05T00:00:00.000Z",
    authorId: person.id,
  });
  const late = await aNeed(portal, {
    state: "answered",
    round: 2,
    unitId: "transport",
    submittedAt: before,
    firstContactDueAt: "2026-03-01T12:00:00.000Z",
    firstContactAt: "2026-03-02T00:00:00.000Z",
    dueAt: "2026-03-01T18:00:00.000Z",
    answeredAt: "2026-03-02T00:00:00.000Z",
  });
  await aNeed(portal, { firstContactDueAt: "2026-03-03T00:00:00.000Z", dueAt: "2026-03-09T00:00:00.000Z" });
  await aNeed(portal, { state: "merged", mergedIntoId: prompt.id, authorId: person.id });
  await aNeed(portal, { state: "withdrawn" });
  await aNeed(portal, { state: "waiting", dueAt: "2026-03-01T18:00:00.000Z" });
  await anAnswer(portal, prompt.id, { result: "partly-adopted" });
  await anAnswer(portal, late.id, { result: "not-adopted", round: 2 });
  await verdict(portal, prompt.id, true, 3);
  await verdict(portal, late.id, false, 2);
  const { total, times, needs, units } = await ratesSince(portal, "2026-01-01");
  expect(needs).toBe(6);
  expect(total).toEqual({
    response: { part: 1, whole: 2 },
    solved: { part: 1, whole: 2 },
    satisfied: { part: 1, whole: 2 },
    "on-time": { part: 1, whole: 2 },
    feedback: { part: 2, whole: 4 },
    adopted: { part: 1, whole: 2 },
    repeated: { part: 2, whole: 6 },
  });
  expect(times).toEqual({ counted: 2, medianHours: 6, p90Hours: 24 });
  expect(units.find(({ id }) => id === "transport")?.rates.solved).toEqual({ part: 0, whole: 1 });
});

test("hidden needs change no figure, and the figures follow the ledger", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { submittedAt: before });
  const first = await ratesSince(portal, "2026-01-01");
  const hidden = await aNeed(portal, { kind: "report", submittedAt: before, round: 2 });
  await verdict(portal, hidden.id, false, 1);
  portal.clock.advance(120_000);
  const second = await ratesSince(portal, "2026-01-01");
  expect({ ...second, until: "" }).toEqual({ ...first, until: "" });
  await aNeed(portal, { submittedAt: before });
  await portal.db.write((tx) =>
    appendEvent(
      tx,
      { actor: { kind: "system", job: "test" }, role: "system", at: portal.clock.now() },
      {
        type: "NeedClosed",
        subject: { kind: "need", id: hidden.id },
        particulars: { from: "answered", to: "closed" },
      },
    ),
  );
  portal.clock.advance(60_000);
  expect((await ratesSince(portal, "2026-01-01")).needs).toBe(2);
});

test("needs from before the first day are not counted", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { submittedAt: "2026-02-28T15:59:00.000Z" });
  await aNeed(portal, { submittedAt: "2026-02-28T16:01:00.000Z" });
  expect((await ratesSince(portal, "2026-03-01")).needs).toBe(1);
});
