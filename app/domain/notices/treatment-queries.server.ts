import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planHearingApplications, planNotices, planOpinions } from "#db/schema/notices.ts";
import { people, units } from "#db/schema/people.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import type { ApplicationView } from "./notice-view.ts";
import { subjectText } from "./opinion-subject.ts";
import { namesOfSubjects } from "./subject-names.server.ts";
import { mayReadTreatment } from "./treatment-policy.ts";
import type { DeskOpinion } from "./version-file-view.ts";

const mostListed = 100;

const desk = (reads: Reads) =>
  reads
    .select({
      opinion: planOpinions,
      noticeNumber: planNotices.number,
      noticeTitle: planNotices.title,
      closesOn: planNotices.closesOn,
      unit: units.name,
      unitEn: units.nameEn,
      treater: people.displayName,
    })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .leftJoin(units, eq(units.id, planOpinions.unitId))
    .leftJoin(people, eq(people.id, planOpinions.treatedBy));
type Row = Awaited<ReturnType<typeof desk>>[number];

/** Opinions on notices that are not announced yet, untreated first: all for coordinators and inspectors, a unit's for its officers. */
export async function opinionsToTreat(reads: Reads, actor: Actor): Promise<DeskOpinion[]> {
  const own =
    actor.kind === "person"
      ? actor.grants.flatMap((grant) => (grant.role === "officer" ? grant.unitId : []))
      : [];
  const all = hasRole(actor, "coordinator", "inspector");
  if (!all && own.length === 0) return [];
  const rows = await desk(reads)
    .where(
      and(
        isNull(planNotices.announcedAt),
        isNull(planNotices.withdrawnAt),
        isNull(planOpinions.withdrawnAt),
        all ? undefined : inArray(planOpinions.unitId, own),
      ),
    )
    .orderBy(sql`${planOpinions.adoption} IS NOT NULL`, asc(planNotices.closesOn), asc(planOpinions.position))
    .limit(mostListed);
  return await named(reads, rows);
}

/** One opinion as who treats it reads it; undefined for who may not. */
export async function opinionForTreatment(
  reads: Reads,
  actor: Actor,
  opinionId: string,
): Promise<DeskOpinion | undefined> {
  const rows = await desk(reads).where(eq(planOpinions.id, opinionId));
  const [row] = rows;
  if (!row || !mayReadTreatment(actor, row.opinion)) return undefined;
  const [one] = await named(reads, [row]);
  return one;
}

async function named(reads: Reads, rows: readonly Row[]): Promise<DeskOpinion[]> {
  const plans = [...new Set(rows.map(({ opinion }) => opinion.planId))];
  const names = new Map<string, string>();
  for (const planId of plans) {
    const own = rows.flatMap(({ opinion }) => (opinion.planId === planId ? opinion : []));
    for (const [text, name] of await namesOfSubjects(reads, planId, own))
      names.set(`${planId} ${text}`, name);
  }
  return rows.map(({ opinion, ...place }) => {
    const { id, position, words, affected, interested, at, unitId, adoption, reason, revision } = opinion;
    return {
      ...{ id, position, words, affected, interested, at, unitId, adoption, reason, revision, ...place },
      name: opinion.entityName ?? opinion.authorName,
      stake: opinion.entityId ? (opinion.entityStake ?? "") : null,
      isHidden: opinion.publication === "refused",
      label: names.get(`${opinion.planId} ${subjectText(opinion)}`) ?? null,
      changed: opinion.changed ?? [],
    };
  });
}

const applied = (reads: Reads) => {
  const { id, interest, at, outcome, reason, personName: name } = planHearingApplications;
  return reads
    .select({ id, interest, at, outcome, reason, name, noticeNumber: planNotices.number })
    .from(planHearingApplications)
    .innerJoin(planNotices, eq(planNotices.id, planHearingApplications.noticeId));
};

/** Who asks for a hearing: what waits first. */
export async function hearingApplications(
  reads: Reads,
  actor: Actor,
  noticeId?: string,
): Promise<ApplicationView[]> {
  if (!hasRole(actor, "coordinator", "inspector")) return [];
  return await applied(reads)
    .where(noticeId ? eq(planNotices.id, noticeId) : undefined)
    .orderBy(sql`${planHearingApplications.settledAt} IS NOT NULL`, asc(planHearingApplications.at))
    .limit(mostListed);
}

export async function hearingApplication(
  reads: Reads,
  actor: Actor,
  id: string,
): Promise<ApplicationView | undefined> {
  if (!hasRole(actor, "coordinator", "inspector")) return undefined;
  const [one] = await applied(reads).where(eq(planHearingApplications.id, id));
  return one;
}
