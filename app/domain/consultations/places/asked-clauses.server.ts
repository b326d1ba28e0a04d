import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "../../plans/version-states.ts";
import { clauseIn, subjectParts, subjectRef } from "../subject-ref.ts";
import type { AskedClause } from "./places-view.ts";

export const clausesAPage = 10;

/** Asked about itself, or in a plan that is asked about as a whole; in the version that lay open, while that is public. */
const asked = (reads: Reads) =>
  reads
    .selectDistinct({
      ...{ planId: plans.id, plan: plans.title, planEn: plans.titleEn, anchor: planClauses.anchor },
      ...{ number: planClauses.number, heading: planClauses.heading, words: planClauses.words },
    })
    .from(consultationSubjects)
    .innerJoin(plans, eq(plans.id, consultationSubjects.planId))
    .innerJoin(
      planVersions,
      and(
        eq(planVersions.id, consultationSubjects.versionId),
        inArray(planVersions.state, [...publicVersionStates]),
      ),
    )
    .innerJoin(
      planClauses,
      and(
        eq(planClauses.versionId, consultationSubjects.versionId),
        or(
          eq(consultationSubjects.part, ""),
          eq(consultationSubjects.part, sql`'clause:' || ${planClauses.anchor}`),
        ),
      ),
    );

/** The clauses that a consultation asks about, a page at a time, in the order of their plans. */
export async function askedClauses(
  reads: Reads,
  consultationId: string,
  page: number,
): Promise<{ clauses: AskedClause[]; more: boolean }> {
  const rows = await asked(reads)
    .where(eq(consultationSubjects.consultationId, consultationId))
    .orderBy(asc(plans.id), asc(planClauses.position))
    .limit(clausesAPage + 1)
    .offset((page - 1) * clausesAPage);
  return { clauses: rows.slice(0, clausesAPage).map(named), more: rows.length > clausesAPage };
}

/** Clauses that things were said about, by their subject; what was not asked about is not there. */
export async function clausesSpokenOf(
  reads: Reads,
  consultationId: string,
  refs: readonly string[],
): Promise<Map<string, AskedClause>> {
  const parts = [...new Set(refs)].map(subjectParts);
  const anchors = parts.flatMap(({ part }) => clauseIn(part) ?? []);
  if (anchors.length === 0) return new Map();
  const rows = await asked(reads).where(
    and(
      eq(consultationSubjects.consultationId, consultationId),
      inArray(consultationSubjects.planId, [...new Set(parts.map(({ planId }) => planId))]),
      inArray(planClauses.anchor, [...new Set(anchors)]),
    ),
  );
  return new Map(rows.map(named).map((clause) => [clause.ref, clause]));
}

const named = <Row extends { planId: string; anchor: string }>(row: Row) => ({
  ...row,
  ref: subjectRef({ planId: row.planId, part: `clause:${row.anchor}` }),
});
