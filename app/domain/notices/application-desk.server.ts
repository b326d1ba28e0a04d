import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planHearingApplications, planNotices } from "#db/schema/notices.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import {
  type ApplicationTab,
  applicationTabs,
  type DeskFilter,
  type DeskList,
  linesAPage,
  pageOf,
} from "./desk-filter.ts";
import type { ApplicationView } from "./notice-view.ts";

type Applications = DeskList<ApplicationTab, ApplicationView>;
const nothing: Applications = { lines: [], page: 1, pages: 1, tabs: [], notices: [] };
/** The latest notices, to narrow the list by. */
const mostNotices = 100;

/** Who asks for a hearing, by what was decided; what came first stands first. */
export async function hearingApplications(
  reads: Reads,
  actor: Actor,
  { tab, notice, page: asked }: DeskFilter<ApplicationTab>,
): Promise<Applications> {
  if (!hasRole(actor, "coordinator", "inspector")) return nothing;
  const noticeId = notice === "" ? undefined : ((await noticeIdOf(reads, notice)) ?? "");
  const rows = await applicationCounts(reads, noticeId);
  const counts = new Map(rows.map(({ outcome, many }) => [outcome ?? "waiting", many]));
  const { offset, ...paged } = pageOf(counts.get(tab) ?? 0, asked);
  return {
    ...paged,
    lines: await applicationSelect(reads, { tab, noticeId, offset }),
    tabs: applicationTabs.map((each) => ({ tab: each, count: counts.get(each) ?? 0 })),
    notices: await reads
      .select({ number: planNotices.number, title: planNotices.title })
      .from(planNotices)
      .orderBy(desc(planNotices.openedAt))
      .limit(mostNotices),
  };
}

async function noticeIdOf(reads: Reads, number: string) {
  const [notice] = await reads
    .select({ id: planNotices.id })
    .from(planNotices)
    .where(eq(planNotices.number, number));
  return notice?.id;
}

const { outcome, at, noticeId: ofNotice, id: applicationId } = planHearingApplications;
const onNotice = (noticeId: string | undefined) =>
  noticeId === undefined ? undefined : eq(ofNotice, noticeId);

export const applicationCounts = (reads: Reads, noticeId: string | undefined) =>
  reads
    .select({ outcome, many: count() })
    .from(planHearingApplications)
    .where(onNotice(noticeId))
    .groupBy(outcome);

type Asked = { tab: ApplicationTab; noticeId: string | undefined; offset: number };

/** The query behind a page: it walks an index in its order. */
export const applicationSelect = (reads: Reads, { tab, noticeId, offset }: Asked) =>
  applied(reads)
    .where(and(onNotice(noticeId), tab === "waiting" ? isNull(outcome) : eq(outcome, tab)))
    .orderBy(asc(at), asc(applicationId))
    .limit(linesAPage)
    .offset(offset);

const applied = (reads: Reads) => {
  const { id, interest, reason, personName: name } = planHearingApplications;
  return reads
    .select({ id, interest, at, outcome, reason, name, noticeNumber: planNotices.number })
    .from(planHearingApplications)
    .innerJoin(planNotices, eq(planNotices.id, ofNotice));
};

export async function hearingApplication(
  reads: Reads,
  actor: Actor,
  id: string,
): Promise<ApplicationView | undefined> {
  if (!hasRole(actor, "coordinator", "inspector")) return undefined;
  const [one] = await applied(reads).where(eq(applicationId, id));
  return one;
}
