import { and, desc, eq, gt, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planClauses, planVersions } from "#db/schema/plans.ts";
import { compareClauses } from "../../plans/comparison/compare-clauses.ts";
import { publicVersionStates } from "../../plans/version-states.ts";
import { subjectParts } from "../subject-ref.ts";
import type { ChangedClause } from "./consulted-on.ts";

/** What became of a clause in the plan's latest public version after the one that was consulted on; nothing while there is none. */
export async function changedClause(
  reads: Reads,
  consultationId: string,
  ref: string,
): Promise<ChangedClause | undefined> {
  const { planId, part } = subjectParts(ref);
  if (!part.startsWith("clause:")) return undefined;
  const anchor = part.slice("clause:".length);
  const [before] = await reads
    .select({ id: planVersions.id, number: planVersions.number, ordinal: planVersions.ordinal })
    .from(consultationSubjects)
    .innerJoin(planVersions, eq(planVersions.id, consultationSubjects.versionId))
    .where(
      and(eq(consultationSubjects.consultationId, consultationId), eq(consultationSubjects.planId, planId)),
    )
    .limit(1);
  if (!before) return undefined;
  const [after] = await reads
    .select({ id: planVersions.id, number: planVersions.number })
    .from(planVersions)
    .where(
      and(
        ...[eq(planVersions.planId, planId), gt(planVersions.ordinal, before.ordinal)],
        inArray(planVersions.state, [...publicVersionStates]),
      ),
    )
    .orderBy(desc(planVersions.ordinal))
    .limit(1);
  if (!after) return undefined;
  const clausesOf = (versionId: string) => clauseAt(reads, versionId, anchor);
  const [change] = compareClauses(await clausesOf(before.id), await clausesOf(after.id));
  return change && { planId, from: before.number, to: after.number, change };
}

const clauseAt = (reads: Reads, version: string, at: string) => {
  const { anchor, number, heading, chapter, words, versionId } = planClauses;
  return reads
    .select({ anchor, number, heading, chapter, words })
    .from(planClauses)
    .where(and(eq(versionId, version), eq(anchor, at)));
};
