import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planClauses, plans } from "#db/schema/plans.ts";
import type { SubjectChoice } from "./consultation-view.ts";
import { featuresSpokenOf } from "./places/asked-features.server.ts";
import { subjectsOfConsultation } from "./subject-queries.server.ts";

/**
 * What a contribution can be about: what was asked about, every clause of a plan that was asked about as a whole, and of the many
 * features those that are named.
 */
export async function contributionSubjects(
  reads: Reads,
  consultationId: string,
  named: readonly string[] = [],
): Promise<SubjectChoice[]> {
  const asked = await subjectsOfConsultation(reads, consultationId);
  const clauses = await reads
    .select({
      ...{ planId: plans.id, plan: plans.title, planEn: plans.titleEn },
      ...{ anchor: planClauses.anchor, number: planClauses.number, heading: planClauses.heading },
    })
    .from(consultationSubjects)
    .innerJoin(plans, eq(plans.id, consultationSubjects.planId))
    .innerJoin(planClauses, eq(planClauses.versionId, consultationSubjects.versionId))
    .where(and(eq(consultationSubjects.consultationId, consultationId), eq(consultationSubjects.part, "")))
    .orderBy(asc(consultationSubjects.position), asc(planClauses.position));
  const parts = asked.flatMap(({ ref, planTitle: plan, planTitleEn: planEn, name, nameEn }) => [
    { value: ref, plan, planEn, name: name ?? "", nameEn: nameEn ?? "" },
    ...clauses
      .filter(({ planId }) => planId === ref)
      .map(({ planId, anchor, number, heading, ...own }) => ({
        ...{ value: `${planId}#clause:${anchor}`, plan: own.plan, planEn: own.planEn },
        ...{ name: `${number} ${heading}`, nameEn: `${number} ${heading}` },
      })),
  ]);
  const features = await featuresSpokenOf(reads, consultationId, named);
  const spoken = [...features.values()].map(({ ref, plan, planEn, name, nameEn }) => ({
    ...{ value: ref, plan, planEn, name, nameEn },
  }));
  return [...new Map([...spoken, ...parts].map((each) => [each.value, each])).values()];
}
