import { count, eq, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "../plans/version-states.ts";
import type { ConsultationRow } from "./load-consultation.server.ts";
import { phasesOf } from "./reach/phase-queries.server.ts";
import type { SetUp } from "./set-up-gaps.ts";
import { loadQuestionnaire } from "./surveys/load-questionnaire.server.ts";
import { questionnaireGaps } from "./surveys/questionnaire-gaps.ts";

/** A draft as the checklist looks at it: a version that went back to its drawer since counts as hidden. */
export async function setUpOf(reads: Reads, row: ConsultationRow): Promise<SetUp> {
  const states = sql.join(
    publicVersionStates.map((state) => sql`${state}`),
    sql`, `,
  );
  const [counted] = await reads
    .select({
      subjects: count(),
      hidden: sql<number>`coalesce(sum(${planVersions.state} NOT IN (${states})), 0)`,
      draft: sql<number>`coalesce(sum(${planVersions.state} = 'on-notice'), 0)`,
    })
    .from(consultationSubjects)
    .innerJoin(planVersions, eq(planVersions.id, consultationSubjects.versionId))
    .where(eq(consultationSubjects.consultationId, row.id));
  const { questionnaire } = await loadQuestionnaire(reads, row.id);
  return {
    ...{ ...row, subjects: counted?.subjects ?? 0, hiddenSubjects: counted?.hidden ?? 0 },
    ...{ draftSubjects: counted?.draft ?? 0, phases: await phasesOf(reads, row.id) },
    questionnaireGaps: questionnaireGaps(questionnaire).length,
  };
}
