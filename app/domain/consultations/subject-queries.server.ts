import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planClauses, planLayers, plans, planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import type { SubjectView } from "./consultation-view.ts";
import { subjectRef } from "./subject-ref.ts";

/** What a consultation is about, by name; nothing of a version that is no longer public. */
export async function subjectsOfConsultation(reads: Reads, consultationId: string): Promise<SubjectView[]> {
  const { planId, versionId, part, position } = consultationSubjects;
  const rows = await reads
    .select({
      planId,
      versionId,
      part,
      title: plans.title,
      titleEn: plans.titleEn,
      number: planVersions.number,
    })
    .from(consultationSubjects)
    .innerJoin(plans, eq(plans.id, planId))
    .innerJoin(planVersions, eq(planVersions.id, versionId))
    .where(
      and(
        eq(consultationSubjects.consultationId, consultationId),
        inArray(planVersions.state, [...publicVersionStates]),
      ),
    )
    .orderBy(asc(position));
  const names = await namesIn(reads, [...new Set(rows.map((row) => row.versionId))]);
  return rows.map((row) => {
    const found = names.get(`${row.versionId} ${row.part}`);
    const page = `/plans/${row.planId}/versions/${row.number}`;
    const anchor = row.part.startsWith("clause:") ? `#${row.part.slice("clause:".length)}` : "";
    return {
      ...{ ref: subjectRef(row), planTitle: row.title, planTitleEn: row.titleEn },
      ...{ name: found?.name ?? null, nameEn: found?.nameEn ?? null, href: page + anchor },
    };
  });
}

/** `version clause:c42` and `version layer:zone` → what they are called. */
async function namesIn(reads: Reads, versionIds: readonly string[]) {
  const names = new Map<string, { name: string; nameEn: string }>();
  if (versionIds.length === 0) return names;
  const clauses = await reads
    .select({
      ...{ versionId: planClauses.versionId, anchor: planClauses.anchor },
      ...{ number: planClauses.number, heading: planClauses.heading },
    })
    .from(planClauses)
    .where(inArray(planClauses.versionId, [...versionIds]));
  for (const { versionId, anchor, number, heading } of clauses) {
    const name = `${number} ${heading}`;
    names.set(`${versionId} clause:${anchor}`, { name, nameEn: name });
  }
  const layers = await reads
    .select({
      ...{ versionId: planLayers.versionId, code: planLayers.code },
      ...{ name: planLayers.name, nameEn: planLayers.nameEn },
    })
    .from(planLayers)
    .where(inArray(planLayers.versionId, [...versionIds]));
  for (const { versionId, code, ...own } of layers) names.set(`${versionId} layer:${code}`, own);
  return names;
}
