import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planClauses } from "#db/schema/plans.ts";
import { featuresSpokenOf } from "./places/asked-features.server.ts";
import { featureIn, subjectParts } from "./subject-ref.ts";

/**
 * Whether something may be said about this here: the whole, what was asked about, a clause of a plan asked about as a whole, or a
 * feature on a layer that is asked about.
 */
export async function isSubjectOf(reads: Reads, consultationId: string, ref: string): Promise<boolean> {
  if (ref === "") return true;
  const { planId, part } = subjectParts(ref);
  if (featureIn(part)) return (await featuresSpokenOf(reads, consultationId, [ref])).has(ref);
  const asked = await reads
    .select()
    .from(consultationSubjects)
    .where(
      and(eq(consultationSubjects.consultationId, consultationId), eq(consultationSubjects.planId, planId)),
    );
  if (asked.some((row) => row.part === part)) return true;
  const whole = asked.find((row) => row.part === "");
  if (!whole || !part.startsWith("clause:")) return false;
  const found = and(
    eq(planClauses.versionId, whole.versionId),
    eq(planClauses.anchor, part.slice("clause:".length)),
  );
  return (await reads.select({ anchor: planClauses.anchor }).from(planClauses).where(found)).length > 0;
}
