import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planHearingApplications } from "#db/schema/notices.ts";
import { planClauses } from "#db/schema/plans.ts";
import type { Actor } from "../people/actor.ts";
import { isOpinionSubject, subjectOf } from "./opinion-subject.ts";
import { namesOfSubjects } from "./subject-names.server.ts";

/** What an opinion can be about: each clause of the version, and the feature that was asked for. */
export async function opinionSubjects(
  reads: Reads,
  { planId, versionId }: { planId: string; versionId: string },
  asked: string,
): Promise<{ value: string; label: string }[]> {
  const clauses = await reads
    .select({ anchor: planClauses.anchor, number: planClauses.number, heading: planClauses.heading })
    .from(planClauses)
    .where(eq(planClauses.versionId, versionId))
    .orderBy(asc(planClauses.position));
  const choices = clauses.map(({ anchor, number, heading }) => ({
    ...{ value: `clause:${anchor}`, label: `${number} ${heading}` },
  }));
  if (!asked.startsWith("feature:") || !isOpinionSubject(asked)) return choices;
  const name = (await namesOfSubjects(reads, planId, [subjectOf(asked)])).get(asked);
  return name ? [{ value: asked, label: name }, ...choices] : choices;
}

/** What this reader asked for themselves: their application for a hearing, with its answer. */
export async function ownApplication(reads: Reads, actor: Actor, noticeId: string) {
  if (actor.kind !== "person") return null;
  const { interest, at, outcome, reason } = planHearingApplications;
  const [own] = await reads
    .select({ interest, at, outcome, reason })
    .from(planHearingApplications)
    .where(
      and(eq(planHearingApplications.noticeId, noticeId), eq(planHearingApplications.personId, actor.id)),
    );
  return own ?? null;
}
