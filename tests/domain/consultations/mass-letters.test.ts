import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { ownContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { cutPassages } from "#app/domain/consultations/cut-passages.server.ts";
import { decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { eraseContributionsOf } from "#app/domain/consultations/erase-contributions.server.ts";
import {
  joinLetters,
  keepLettersApart,
  takeLetterOut,
} from "#app/domain/consultations/ledger/change-letters.server.ts";
import { letterGroups, letterView } from "#app/domain/consultations/ledger/letter-queries.server.ts";
import { passagesFor } from "#app/domain/consultations/ledger/passages-for.server.ts";
import { coversWhole } from "#app/domain/consultations/passage-cuts.ts";
import { publishRows } from "#app/domain/consultations/result/publish-rows.server.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import { type Taken, takeContributions } from "#app/domain/consultations/take-contribution.server.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const draft = "请保留门前的大树，不要为了停车移走。也请把步行道接到学校，孩子们要走路上学。";
const copies = [
  draft,
  "请保留门前的大树,不要为了停车移走.\n也请把步行道接到学校,孩子们要走路上学!",
  `  ${draft.replaceAll("，", "， ")}\r\n`,
];

async function aPetition() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const writers = [];
  for (const name of ["赵一", "钱二", "孙三"]) writers.push(await aPerson(portal, name));
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const consultation = await aPublishedConsultation(portal, coordinator);
  const { number, id } = consultation;
  const receipts: string[] = [];
  for (const [at, writer] of writers.entries()) {
    const words = copies[at] ?? "";
    receipts.push(must(await contribute(portal, writer, { ...aContributionInput(), words, number })).number);
  }
  const rows = () =>
    portal.db.read
      .select()
      .from(contributions)
      .where(eq(contributions.consultationId, id))
      .orderBy(asc(contributions.position));
  const file = async (position: number) => {
    const found = await contributionFile(portal, coordinator, { number, position });
    if (!found) throw new Error("no such contribution");
    return found;
  };
  const decideFirst = async (position: number) => {
    const [passage] = (await file(position)).passages;
    if (!passage) throw new Error("no passage");
    return await decidePassage(portal, coordinator, {
      ...{ number, passageId: passage.id, revision: passage.revision, unit: "water", topic: null },
      ...({ subject: "", adoption: "adopted", reason: "已写入条文。", followUp: null } as const),
    });
  };
  const tally = () => passageTally(portal.db.read, id);
  const covered = async () => {
    const held = await passagesFor(portal.db.read, await rows());
    return (await rows()).every((row) => coversWhole(row.words, held.get(row.id) ?? []));
  };
  const [first, second, third] = writers;
  if (!first || !second || !third) throw new Error("three writers are wanted");
  return {
    portal,
    coordinator,
    first,
    second,
    third,
    consultation,
    receipts,
    rows,
    file,
    decideFirst,
    tally,
    covered,
  };
}

test("copies of a letter follow the first: one answer, all counted, each told of it in their own words", async () => {
  const { portal, first, third, consultation, rows, file, decideFirst, tally, covered } = await aPetition();
  const [lead, ...others] = await rows();
  expect(lead?.massId).toBe(lead?.id);
  expect(others.map(({ massId }) => massId)).toEqual([lead?.id, lead?.id]);
  expect(await contributionCounts(portal.db.read, consultation.id)).toMatchObject({ all: 3 });
  expect(await tally()).toMatchObject({ all: 1, undecided: 1 });
  must(await decideFirst(2));
  expect(await tally()).toMatchObject({ all: 1, undecided: 0 });
  expect(await covered()).toBe(true);
  for (const position of [1, 2, 3])
    expect((await file(position)).passages).toMatchObject([{ adoption: "adopted", reason: "已写入条文。" }]);
  await portal.db.client.execute(
    "UPDATE consultations SET state = 'answered', answered_at = '2026-04-02T00:00:00.000Z'",
  );
  for (const [writer, words] of [
    [first, copies[0]],
    [third, copies[2]?.trim()],
  ] as const) {
    const { lines } = await ownContributions(portal.db.read, writer, { page: 1, today: "2026-04-02" });
    expect(lines).toMatchObject([{ words, passages: [{ words, adoption: "adopted" }] }]);
  }
});

test("the lead is cut for all, and who follows cannot be cut apart from it", async () => {
  const { portal, coordinator, consultation, file, covered, tally } = await aPetition();
  const { number } = consultation;
  const split = { act: "before", within: 0, words: "也请" } as const;
  const cut = (position: number) =>
    cutPassages(portal, coordinator, { number, position, revision: 1, ask: split });
  expect(await cut(2)).toMatchObject({ reason: "state-does-not-allow" });
  must(await cut(1));
  expect(await tally()).toMatchObject({ all: 2, undecided: 2 });
  expect((await file(2)).passages.map(({ words }) => words)).toEqual([
    "请保留门前的大树,不要为了停车移走.\n",
    "也请把步行道接到学校,孩子们要走路上学!",
  ]);
  expect(await covered()).toBe(true);
  expect(await consultationFile(portal, coordinator, number)).toMatchObject({ next: { position: 1 } });
});

test("when the lead takes its letter back, or its writer's account goes, the next leads on with the answers", async () => {
  const { portal, first, second, receipts, rows, decideFirst, tally, file, covered } = await aPetition();
  must(await decideFirst(1));
  must(await withdrawContribution(portal, first, { receipt: receipts[0] ?? "" }));
  const [taken, next, last] = await rows();
  expect([taken?.massId, next?.massId, last?.massId]).toEqual([null, next?.id, next?.id]);
  expect(await tally()).toMatchObject({ all: 1, undecided: 0 });
  expect((await file(3)).passages).toMatchObject([{ adoption: "adopted" }]);
  expect(await covered()).toBe(true);
  await portal.db.write((tx) => eraseContributionsOf(tx, second.id, "go", portal.clock.now()));
  expect((await rows()).map(({ massId }) => massId)).toEqual([null, null, null]);
  expect((await file(3)).passages).toMatchObject([{ adoption: "adopted", words: copies[2]?.trim() }]);
  expect(await tally()).toMatchObject({ all: 1, undecided: 0 });
});

test("a result shows the words of the first signatory who lets them be shown, not those of a lead who does not", async () => {
  const { portal, consultation, decideFirst, rows } = await aPetition();
  must(await decideFirst(1));
  const [lead] = await rows();
  await portal.db.write(async (tx) => {
    await tx.update(contributions).set({ publication: "published" });
    await tx
      .update(contributions)
      .set({ mayPublish: false })
      .where(eq(contributions.id, lead?.id ?? ""));
    await publishRows(tx, consultation.id);
  });
  const shown = async () => (await publicResultRows(portal.db.read, consultation.id, {})).rows;
  expect(await shown()).toMatchObject([
    { position: 2, name: "钱**", words: copies[1], keptBack: null, reason: "已写入条文。", signatories: 3 },
  ]);
  await portal.db.write((tx) => tx.update(contributions).set({ mayPublish: false }));
  expect(await shown()).toMatchObject([{ position: 1, name: null, words: null, keptBack: "by-writer" }]);
});

test("nobody decides a letter of which they signed a copy", async () => {
  const { portal, second, consultation, file } = await aPetition();
  const [passage] = (await file(1)).passages;
  const asCoordinator = { ...second, grants: [...second.grants, { role: "coordinator" } as const] };
  const decided = await decidePassage(portal, asCoordinator, {
    ...{ number: consultation.number, passageId: passage?.id ?? "", revision: 1, unit: "water", topic: null },
    ...({ subject: "", adoption: "adopted", reason: "好。", followUp: null } as const),
  });
  expect(decided).toMatchObject({ reason: "own-words" });
});

test("ten thousand signatories are one look and one row of passages each time", async () => {
  const { portal, coordinator, consultation, decideFirst, tally } = await aPetition();
  const batch = (from: number): Taken[] =>
    Array.from({ length: 1000 }, (_, at) => ({
      ...{ id: portal.ids.next(), consultationId: consultation.id, channel: "paper", kind: "individual" },
      ...{ subject: "", authorName: `住户${from + at}`, words: draft, mayPublish: false, why: undefined },
      ...{ at: portal.clock.now(), receivedOn: "2026-03-02" },
    }));
  for (let from = 0; from < 10_000; from += 1000)
    await portal.db.write((tx) =>
      takeContributions(tx, portal, { actor: coordinator, role: "coordinator" }, consultation, batch(from)),
    );
  expect(await contributionCounts(portal.db.read, consultation.id)).toMatchObject({ all: 10_003 });
  const began = performance.now();
  must(await decideFirst(1));
  expect(performance.now() - began).toBeLessThan(500);
  expect(await tally()).toMatchObject({ all: 1, undecided: 0 });
  const [plan] = await portal.db.read.all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT id FROM contributions WHERE consultation_id = 'c' AND letter_digest IN ('a', 'b')`,
  );
  expect(plan?.detail).toContain("contributions_letter");
});

test("a letter that is nearly the same is suggested, joined by a person or kept apart, and taken out again", async () => {
  const { portal, coordinator, consultation, rows, file, decideFirst, tally, covered } = await aPetition();
  const { number, id } = consultation;
  const signed = [`${draft}签名：李四`, `${draft}此致敬礼`];
  for (const [at, words] of signed.entries())
    must(
      await contribute(portal, await aPerson(portal, `邻居${at}`), {
        ...{ ...aContributionInput(), words, number, submissionKey: `neighbour0${at}` },
      }),
    );
  const view = async (position: number) => await letterView(portal.db.read, id, { position, page: 1 });
  expect((await view(1))?.alike.map(({ position }) => position).toSorted()).toEqual([4, 5]);
  const pair = { number, position: 1, other: 4 };
  must(await keepLettersApart(portal, coordinator, { ...pair, other: 5 }));
  expect((await view(1))?.alike.map(({ position }) => position)).toEqual([4]);
  must(await decideFirst(4));
  expect(await joinLetters(portal, coordinator, pair)).toMatchObject({ reason: "letter-has-answer" });
  await portal.db.client.execute("UPDATE passages SET adoption = NULL");
  must(await joinLetters(portal, coordinator, pair));
  expect(await tally()).toMatchObject({ all: 2, undecided: 2 });
  must(await decideFirst(1));
  expect((await file(4)).passages).toMatchObject([{ words: signed[0], adoption: "adopted" }]);
  expect(await covered()).toBe(true);
  expect(await view(4)).toMatchObject({ many: 4, lead: { position: 1 }, alike: [] });
  expect((await letterGroups(portal.db.read, id, 1)).lines).toMatchObject([{ position: 1, many: 4 }]);
  must(await takeLetterOut(portal, coordinator, { number, position: 4 }));
  expect((await file(4)).passages).toMatchObject([
    { words: signed[0], adoption: null, draft: { reason: "已写入条文。" } },
  ]);
  expect(await tally()).toMatchObject({ all: 3, undecided: 2 });
  must(await takeLetterOut(portal, coordinator, { number, position: 1 }));
  expect((await rows()).map(({ massId }, at) => [at, massId !== null])).toEqual([
    ...[
      [0, false],
      [1, true],
      [2, true],
      [3, false],
      [4, false],
    ],
  ]);
  expect(await covered()).toBe(true);
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  expect(await takeLetterOut(portal, officer, { number, position: 2 })).toMatchObject({
    reason: "not-allowed",
  });
});
