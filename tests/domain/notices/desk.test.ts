import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  applicationCounts,
  applicationSelect,
  hearingApplications,
} from "#app/domain/notices/application-desk.server.ts";
import { deskCounts, deskSelect, opinionsToTreat } from "#app/domain/notices/opinion-desk.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { planHearingApplications, planOpinions } from "#db/schema/notices.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let coordinator: Person;
let officer: Person;
let notices: { number: string; noticeId: string }[];

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  coordinator = await aPerson(portal, "陈", { role: "coordinator" });
  officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  notices = [];
  for (const id of ["plan", "other"]) {
    await keptVersion(portal, aPlanDraft({ head: { id } }), { state: "draft" });
    notices.push(await anOpenNotice(portal, coordinator, { planId: id, number: "1.0" }));
  }
  const at = portal.clock.now();
  await portal.db.write(async (tx) => {
    const [first, second] = notices;
    for (let n = 1; n <= 61; n++)
      await tx.insert(planOpinions).values({
        ...{ id: `o${n}`, noticeId: first?.noticeId ?? "", planId: "plan", position: n, words: "好" },
        ...{ authorName: "某人", authorRole: "resident", interested: false, publication: "published", at },
        ...(n > 52 && { adoption: "adopted" as const }),
        ...(n % 10 === 0 && { unitId: "water" }),
        ...(n === 1 && { withdrawnAt: at }),
      });
    await tx.insert(planOpinions).values({
      ...{ id: "x", noticeId: second?.noticeId ?? "", planId: "other", position: 1, words: "另" },
      ...{ authorName: "某人", authorRole: "resident", interested: false, publication: "refused", at },
    });
    for (let n = 1; n <= 52; n++)
      await tx.insert(planHearingApplications).values({
        ...{ id: `a${n}`, noticeId: first?.noticeId ?? "", personName: "某人", interest: "有关", at },
        ...(n > 51 && { outcome: "accepted" as const }),
      });
  });
});

const asked = <Tab extends string>(tab: Tab, given: { notice?: string; page?: number } = {}) => ({
  ...{ tab, notice: "", page: 1 },
  ...given,
});
const positions = (list: { lines: { position: number }[] }) => list.lines.map(({ position }) => position);

test("opinions are listed by what became of them, a page at a time, with how many there are of each", async () => {
  const reads = portal.db.read;
  const first = await opinionsToTreat(reads, coordinator, asked("untreated"));
  expect(first).toMatchObject({ page: 1, pages: 2 });
  expect(first.tabs.filter(({ count }) => count > 0)).toEqual([
    { tab: "untreated", count: 52 },
    { tab: "adopted", count: 9 },
  ]);
  expect(positions(first)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
  const last = await opinionsToTreat(reads, coordinator, asked("untreated", { page: 9 }));
  expect(last.lines.map(({ id, isHidden }) => [id, isHidden])).toEqual([
    ["o52", false],
    ["x", true],
  ]);
  const { number = "" } = notices[1] ?? {};
  const narrowed = await opinionsToTreat(reads, coordinator, asked("untreated", { notice: number }));
  expect(narrowed.lines.map(({ id }) => id)).toEqual(["x"]);
  expect((await opinionsToTreat(reads, coordinator, asked("untreated", { notice: "none" }))).lines).toEqual(
    [],
  );
});

test("officers see their unit's, and nobody else sees any", async () => {
  const own = await opinionsToTreat(portal.db.read, officer, asked("untreated"));
  expect(positions(own)).toEqual([10, 20, 30, 40, 50]);
  const resident = await aPerson(portal, "林一");
  const none = await opinionsToTreat(portal.db.read, resident, asked("untreated"));
  expect(none.lines).toEqual([]);
  expect(none.tabs.every(({ count }) => count === 0)).toBe(true);
});

test("applications are listed by their answer, and narrowed to a notice", async () => {
  const reads = portal.db.read;
  const waiting = await hearingApplications(reads, coordinator, asked("waiting", { page: 2 }));
  expect(waiting).toMatchObject({ page: 2, pages: 2, lines: [{ outcome: null }] });
  expect(waiting.tabs).toEqual([
    { tab: "waiting", count: 51 },
    { tab: "accepted", count: 1 },
    { tab: "refused", count: 0 },
  ]);
  const { number = "" } = notices[1] ?? {};
  expect((await hearingApplications(reads, coordinator, asked("waiting", { notice: number }))).lines).toEqual(
    [],
  );
  expect((await hearingApplications(reads, officer, asked("waiting"))).lines).toEqual([]);
});

test("each list walks its index in order, and each count reads an index alone", async () => {
  const reads = portal.db.read;
  const ids = notices.map(({ noticeId }) => noticeId);
  const all = { noticeIds: ids, unitIds: undefined };
  const unit = { noticeIds: ids, unitIds: ["water"] };
  const page = { tab: "untreated", offset: 50 } as const;
  const queries = {
    plan_opinions_desk: [deskSelect(reads, { ...all, ...page }), deskCounts(reads, all)],
    plan_opinions_unit_desk: [deskSelect(reads, { ...unit, ...page }), deskCounts(reads, unit)],
    plan_hearing_applications_desk: [
      applicationSelect(reads, { tab: "waiting", noticeId: undefined, offset: 50 }),
      applicationCounts(reads, undefined),
    ],
    plan_hearing_applications_notice_desk: [
      applicationSelect(reads, { tab: "accepted", noticeId: ids[0], offset: 0 }),
      applicationCounts(reads, ids[0]),
    ],
  };
  for (const [index, asked] of Object.entries(queries)) {
    const [list = "", counts = ""] = await Promise.all(asked.map((query) => planOf(query.getSQL())));
    expect(list).toMatch(new RegExp(`INDEX ${index} `));
    expect(list).not.toMatch(/USE TEMP B-TREE FOR ORDER|SCAN plan_(opinions|hearing_applications)$/m);
    expect(counts).toMatch(new RegExp(`COVERING INDEX ${index}`));
  }
});

async function planOf(query: ReturnType<ReturnType<typeof deskSelect>["getSQL"]>): Promise<string> {
  const rows = await portal.db.read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
  return rows.map(({ detail }) => detail).join("\n");
}
