import fc from "fast-check";
import { expect, test } from "vitest";
import { publicResult, resultCounts } from "#app/domain/consultations/result/public-result.server.ts";
import { publishRows } from "#app/domain/consultations/result/publish-rows.server.ts";
import type { ResultFilter } from "#app/domain/consultations/result/result-filter.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { insertMany } from "#db/insert-many.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const many = 220;

async function aResult() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const writer = await aPerson(portal, "朱明远");
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { id, number } = await aPublishedConsultation(portal, coordinator);
  const at = portal.clock.now();
  const places = Array.from({ length: many }, (_, place) => place);
  await portal.db.write(async (tx) => {
    await insertMany(
      tx,
      contributions,
      places.map((place) => ({
        ...({
          id: `c${place}`,
          number: `${number}-${place}`,
          consultationId: id,
          kind: "individual",
        } as const),
        ...({ channel: place % 3 ? "web" : "paper", subject: "", authorName: "朱明远" } as const),
        ...{ authorId: writer.id, position: place + 1, words: "步行道断了，电话13800138000。", at },
        ...({ mayPublish: place % 7 !== 0, publication: place % 11 ? "published" : "refused" } as const),
        receivedOn: "2026-03-02",
      })),
    );
    await insertMany(
      tx,
      passages,
      places.flatMap((place) =>
        [0, 6].map((from) => ({
          ...{ id: `p${place}-${from}`, contributionId: `c${place}`, consultationId: id, from },
          ...{
            until: from === 0 ? 6 : 20,
            topic: place % 4 ? "交通" : null,
            unitId: place % 2 ? "water" : null,
          },
          ...{ subject: place % 5 ? "plan#clause:c42" : "", reason: "已列入。", followUp: "近期计划" },
          adoption: opinionAdoptions[(place + from) % 5] ?? "adopted",
        })),
      ),
    );
  });
  const publish = () =>
    portal.db.write(async (tx) => {
      await publishRows(tx, id);
      await tx.update(consultations).set({ state: "answered", statement: "感谢参与。", answeredAt: at });
    });
  return { portal, id, number, publish };
}

/** Every page of a result, forwards from the first. */
async function allOf(
  portal: Awaited<ReturnType<typeof aResult>>["portal"],
  id: string,
  filter: ResultFilter,
) {
  const rows = [];
  for (let at: ResultFilter | null = filter; at !== null; ) {
    const listed = await publicResultRows(portal.db.read, id, at);
    rows.push(...listed.rows);
    at = listed.later;
  }
  return rows;
}

test("a result is there when it is published, and its rows, its counts and each narrowing of it add up to all of it", async () => {
  const { portal, id, number, publish } = await aResult();
  expect(await publicResult(portal.db.read, number, portal.zone)).toBeUndefined();
  expect((await publicResultRows(portal.db.read, id, {})).rows).toEqual([]);
  await publish();
  expect(await publicResult(portal.db.read, number, portal.zone)).toMatchObject({ isLate: false });
  const counts = await resultCounts(portal.db.read, id);
  const all = await allOf(portal, id, {});
  expect(all.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: many * 2 }, (_, at) => at + 1));
  expect(counts.passages).toMatchObject({ all: many * 2, undecided: 0 });
  expect(counts.contributions.all).toBe(many);
  for (const adoption of opinionAdoptions)
    expect(await allOf(portal, id, { adoption })).toHaveLength(counts.passages.became[adoption]);
  for (const [name, counted] of [
    ["topic", counts.topics],
    ["about", counts.subjects],
    ["unit", counts.units],
  ] as const) {
    expect(counted.reduce((sum, each) => sum + each.all, 0)).toBe(many * 2);
    for (const { part, all: of } of counted)
      if (part) expect(await allOf(portal, id, { [name]: part })).toHaveLength(of);
  }
});

test("what is kept back stands in the table without its words, its reason or its writer; personal data is starred", async () => {
  const { portal, id, publish } = await aResult();
  await publish();
  const rows = await allOf(portal, id, {});
  expect(rows[0]).toMatchObject({
    keptBack: "by-writer",
    words: null,
    reason: null,
    name: null,
    followUp: null,
  });
  expect(rows[22]).toMatchObject({ keptBack: "by-moderator", words: null, adoption: "partly" });
  expect(rows[2]).toMatchObject({ name: "朱**", words: "步行道断了，", reason: "已列入。" });
  expect(rows[3]?.words).toBe(`电话${"*".repeat(11)}。`);
});

test("reading on and back passes the same rows, from any place and however narrowed", async () => {
  const { portal, id, publish } = await aResult();
  await publish();
  const places = fc.record({
    filter: fc.constantFrom<ResultFilter>(
      {},
      { topic: "交通" },
      { adoption: "explained" },
      { unit: "water" },
    ),
    from: fc.nat(many * 2 + 5),
  });
  await fc.assert(
    fc.asyncProperty(places, async ({ filter, from }) => {
      const all = (await allOf(portal, id, filter)).map(({ ordinal }) => ordinal);
      const next = await publicResultRows(portal.db.read, id, { ...filter, after: from });
      expect(next.rows.map(({ ordinal }) => ordinal)).toEqual(all.filter((each) => each > from).slice(0, 30));
      const back = await publicResultRows(portal.db.read, id, { ...filter, before: from });
      expect(back.rows.map(({ ordinal }) => ordinal)).toEqual(all.filter((each) => each < from).slice(-30));
      if (next.earlier) {
        const before = await publicResultRows(portal.db.read, id, next.earlier);
        const first = next.rows[0]?.ordinal ?? from + 1;
        expect(before.rows.map(({ ordinal }) => ordinal)).toEqual(
          all.filter((each) => each < first).slice(-30),
        );
      }
    }),
    { numRuns: 25 },
  );
});

test("each change of what is shown makes the result another revision, and what is erased leaves it with its counts", async () => {
  const { portal, id, number, publish } = await aResult();
  await publish();
  const revision = async () => (await publicResult(portal.db.read, number, portal.zone))?.revision ?? 0;
  const first = await revision();
  await portal.db.client.execute("UPDATE contributions SET publication = 'refused' WHERE id = 'c1'");
  expect(await revision()).toBeGreaterThan(first);
  await portal.db.client.execute("DELETE FROM passages WHERE contribution_id = 'c2'");
  const rows = await allOf(portal, id, {});
  expect(rows).toHaveLength(many * 2 - 2);
  expect((await resultCounts(portal.db.read, id)).passages.all).toBe(many * 2 - 2);
});

test("a page of a result is read along an index, from whichever place and by whichever trait", async () => {
  const { portal, id, publish } = await aResult();
  await publish();
  const filters: ResultFilter[] = [
    {},
    { adoption: "adopted" },
    { topic: "交通" },
    { about: "a" },
    { unit: "b" },
  ];
  const plans = await plansOf(portal, async (reads) => {
    for (const filter of filters)
      for (const place of [{}, { after: 90 }, { before: 90 }])
        await publicResultRows(reads, id, { ...filter, ...place });
    await resultCounts(reads, id);
  });
  expect(plans.length).toBeGreaterThan(15);
  for (const plan of plans) {
    expect(plan).not.toMatch(/SCAN /);
    // Only the few tasks of a page are put in order.
    if (plan.includes("result_rows")) expect(plan).not.toContain("USE TEMP B-TREE");
  }
});
