import { and, asc, count, desc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planHearingApplications, planNotices } from "#db/schema/notices.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import type { NoticeRow } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import type { NoticeLine, NoticePage } from "./notice-view.ts";

const columns = {
  notice: planNotices,
  planTitle: plans.title,
  planTitleEn: plans.titleEn,
  version: planVersions.number,
  state: planVersions.state,
  fingerprint: planVersions.fingerprint,
};

const joined = (reads: Reads) =>
  reads
    .select(columns)
    .from(planNotices)
    .innerJoin(plans, eq(plans.id, planNotices.planId))
    .innerJoin(planVersions, eq(planVersions.id, planNotices.versionId));
type Row = Awaited<ReturnType<typeof joined>>[number];

const shown = and(isNull(planNotices.withdrawnAt), inArray(planVersions.state, [...publicVersionStates]));

/** Notices, the latest first, a page at a time; one that was taken back is left out. */
export async function publicNotices(
  reads: Reads,
  { page, size, today }: { page: number; size: number; today: CivilDate },
): Promise<{ lines: NoticeLine[]; more: boolean }> {
  const rows = await joined(reads)
    .where(shown)
    .orderBy(desc(planNotices.openedAt), desc(planNotices.id))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { lines: rows.slice(0, size).map((row) => lineOf(row, today)), more: rows.length > size };
}

/** What is open for opinion on a day, what closes first before the rest. */
export async function openNotices(reads: Reads, today: CivilDate, planId?: string): Promise<NoticeLine[]> {
  const rows = await joined(reads)
    .where(
      and(
        shown,
        planId ? eq(planNotices.planId, planId) : undefined,
        lte(planNotices.opensOn, today),
        gte(planNotices.closesOn, today),
        isNull(planNotices.announcedAt),
      ),
    )
    .orderBy(asc(planNotices.closesOn), asc(planNotices.id))
    .limit(5);
  return rows.map((row) => lineOf(row, today));
}

/** A notice as anybody reads it. Of one that was taken back only that it was, and why: its version is a draft again. */
export async function publicNotice(
  reads: Reads,
  number: string,
  today: CivilDate,
): Promise<NoticePage | undefined> {
  const [row] = await joined(reads).where(eq(planNotices.number, number));
  if (!row) return undefined;
  const { notice, fingerprint, state } = row;
  const [applied] = await reads
    .select({ count: count() })
    .from(planHearingApplications)
    .where(eq(planHearingApplications.noticeId, notice.id));
  const isOpen = notice.withdrawnAt === null && publicVersionStates.some((each) => each === state);
  const { id, planId, versionId, ruleId, resultOn, resultRuleId, provisional, announcedAt } = notice;
  return {
    ...lineOf(row, today),
    ...{ id, planId, versionId, state, ruleId, resultOn, resultRuleId, provisional, announcedAt },
    phase: isOpen ? noticePhase(notice, today) : "withdrawn",
    words: isOpen ? notice.words : "",
    contact: notice.contact,
    paperAt: notice.paperAt,
    hearingHow: notice.hearingHow,
    ...{ opinionHow: notice.opinionHow, endedReason: notice.endedReason },
    ...(await nextAndBefore(reads, notice)),
    withdrawnReason: notice.withdrawnReason,
    fingerprint: isOpen ? fingerprint : null,
    announcement: announcementOf(notice),
    applications: applied?.count ?? 0,
  };
}

/** The notice that took this one's place, and those whose place it took. */
async function nextAndBefore(reads: Reads, { id, supersededBy }: NoticeRow) {
  const { number, id: noticeId, supersededBy: by } = planNotices;
  const near = await reads
    .select({ number, noticeId })
    .from(planNotices)
    .where(or(eq(by, id), supersededBy ? eq(noticeId, supersededBy) : undefined))
    .orderBy(asc(planNotices.openedAt));
  return {
    next: near.find((each) => each.noticeId === supersededBy)?.number ?? null,
    before: near.flatMap((each) => (each.noticeId === supersededBy ? [] : each.number)),
  };
}

function lineOf({ notice, planTitle, planTitleEn, version }: Row, today: CivilDate): NoticeLine {
  const { number, title, opensOn, closesOn } = notice;
  return {
    ...{ number, title, opensOn, closesOn, planTitle, planTitleEn, version },
    phase: noticePhase(notice, today),
  };
}

/** The papers are public with the announcement and not before. */
function announcementOf(notice: NoticeRow): NoticePage["announcement"] {
  const { announcedAt, approvedOn, approvedBy, approvalNumber, statement, hearingOn, minutes } = notice;
  if (!announcedAt || !approvedOn || !approvedBy) return null;
  return {
    ...{ approvedOn, approvedBy, approvalNumber: approvalNumber ?? "", obtainAt: notice.obtainAt },
    ...{ statement: statement ?? "", hearingOn: hearingOn ?? "", minutes: minutes ?? "" },
  };
}
