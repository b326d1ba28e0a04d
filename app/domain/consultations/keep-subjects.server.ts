import { and, desc, eq, inArray } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planClauses, planLayers, planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import { subjectParts, subjectRef } from "./subject-ref.ts";

type SubjectRow = { planId: string; part: string; versionId: string; position: number };

/** What is asked for, in the latest public version of each plan; undefined when something of it is not there. */
export async function foundSubjects(
  reads: Reads,
  refs: readonly string[],
): Promise<SubjectRow[] | undefined> {
  const wanted = [...new Set(refs)].map(subjectParts);
  const versions = await latestPublic(reads, [...new Set(wanted.map(({ planId }) => planId))]);
  const known = await partsOf(reads, [...versions.values()]);
  const rows = wanted.map((each, position) => ({
    ...{ ...each, position, versionId: versions.get(each.planId) ?? "" },
  }));
  return rows.every((row) => row.versionId !== "" && isThere(known, row)) ? rows : undefined;
}

/** Writes down what a consultation is about, in place of what was there. */
export async function keepSubjects(tx: Tx, consultationId: string, rows: readonly SubjectRow[]) {
  await tx.delete(consultationSubjects).where(eq(consultationSubjects.consultationId, consultationId));
  if (rows.length > 0)
    await tx.insert(consultationSubjects).values(rows.map((row) => ({ ...row, consultationId })));
}

const isThere = (known: ReadonlySet<string>, each: { planId: string; part: string }) =>
  each.part === "" || known.has(subjectRef(each));

/** Plan → its latest version that anybody may read. */
async function latestPublic(reads: Reads, planIds: readonly string[]): Promise<Map<string, string>> {
  if (planIds.length === 0) return new Map();
  const { id, planId, state, ordinal } = planVersions;
  const rows = await reads
    .select({ id, planId })
    .from(planVersions)
    .where(and(inArray(planId, [...planIds]), inArray(state, [...publicVersionStates])))
    .orderBy(desc(ordinal));
  return new Map(rows.toReversed().map((row) => [row.planId, row.id]));
}

async function partsOf(reads: Reads, versionIds: readonly string[]): Promise<Set<string>> {
  if (versionIds.length === 0) return new Set();
  const inThem = [...versionIds];
  const clauses = await reads
    .select({ planId: planClauses.planId, anchor: planClauses.anchor })
    .from(planClauses)
    .where(inArray(planClauses.versionId, inThem));
  const layers = await reads
    .select({ planId: planVersions.planId, code: planLayers.code })
    .from(planLayers)
    .innerJoin(planVersions, eq(planVersions.id, planLayers.versionId))
    .where(inArray(planLayers.versionId, inThem));
  return new Set([
    ...clauses.map(({ planId, anchor }) => subjectRef({ planId, part: `clause:${anchor}` })),
    ...layers.map(({ planId, code }) => subjectRef({ planId, part: `layer:${code}` })),
  ]);
}
