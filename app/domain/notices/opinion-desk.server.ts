import { and, asc, count, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import {
  type DeskFilter,
  type DeskList,
  linesAPage,
  type OpinionTab,
  opinionTabs,
  pageOf,
} from "./desk-filter.ts";
import { deskOpinions } from "./desk-opinions.server.ts";
import { deskRows } from "./desk-rows.server.ts";
import type { DeskOpinion } from "./version-file-view.ts";

/** Notices whose opinions are treated now; a plan lies open for weeks, so there are few at a time. */
const mostNotices = 200;

/** Opinions on notices that are not announced yet: all for coordinators and inspectors, a unit's for its officers. */
export async function opinionsToTreat(
  reads: Reads,
  actor: Actor,
  filter: DeskFilter<OpinionTab>,
): Promise<DeskList<OpinionTab, DeskOpinion>> {
  const notices = await noticesAtDesk(reads);
  const reach = reachOf(actor);
  const asked = notices.filter(({ number }) => filter.notice === "" || number === filter.notice);
  const where = { noticeIds: asked.map(({ id }) => id), unitIds: reach };
  const counts = reach?.length === 0 ? new Map() : await countsAtDesk(reads, where);
  const tabs = opinionTabs.map((tab) => ({ tab, count: counts.get(tab) ?? 0 }));
  const { offset, ...paged } = pageOf(counts.get(filter.tab) ?? 0, filter.page);
  const rows = reach?.length === 0 ? [] : await deskSelect(reads, { ...where, tab: filter.tab, offset });
  return { lines: await deskOpinions(reads, rows), ...paged, tabs, notices };
}

/** The units whose opinions somebody sees; undefined for all. */
function reachOf(actor: Actor): string[] | undefined {
  if (hasRole(actor, "coordinator", "inspector")) return undefined;
  return actor.kind === "person"
    ? actor.grants.flatMap((grant) => (grant.role === "officer" ? grant.unitId : []))
    : [];
}

/** What was discontinued owes none; what a newer draft took the place of does. */
const owedAnAnswer = isNull(planNotices.endedReason);

const noticesAtDesk = (reads: Reads) =>
  reads
    .select({ id: planNotices.id, number: planNotices.number, title: planNotices.title })
    .from(planNotices)
    .where(and(isNull(planNotices.announcedAt), isNull(planNotices.withdrawnAt), owedAnAnswer))
    .orderBy(asc(planNotices.closesOn))
    .limit(mostNotices);

type Where = { noticeIds: string[]; unitIds: string[] | undefined };
const atDesk = ({ noticeIds, unitIds }: Where): SQL | undefined =>
  and(
    inArray(planOpinions.noticeId, noticeIds),
    isNull(planOpinions.withdrawnAt),
    unitIds && inArray(planOpinions.unitId, unitIds),
  );

async function countsAtDesk(reads: Reads, where: Where): Promise<Map<OpinionTab, number>> {
  const rows = await deskCounts(reads, where);
  return new Map(rows.map(({ adoption, many }) => [adoption ?? "untreated", many]));
}

export const deskCounts = (reads: Reads, where: Where) =>
  reads
    .select({ adoption: planOpinions.adoption, many: count() })
    .from(planOpinions)
    .where(atDesk(where))
    .groupBy(planOpinions.adoption);

/** The query behind a page: it walks an index in its order. */
export const deskSelect = (reads: Reads, asked: Where & { tab: OpinionTab; offset: number }) =>
  deskRows(reads)
    .where(
      and(
        atDesk(asked),
        asked.tab === "untreated" ? isNull(planOpinions.adoption) : eq(planOpinions.adoption, asked.tab),
      ),
    )
    .orderBy(asc(planOpinions.noticeId), asc(planOpinions.position))
    .limit(linesAPage)
    .offset(asked.offset);
