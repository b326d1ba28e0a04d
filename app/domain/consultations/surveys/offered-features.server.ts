import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planFeatures, planLayers } from "#db/schema/plans.ts";
import { layerIsShown } from "../../plans/shown-parts.server.ts";
import { subjectParts, subjectRef } from "../subject-ref.ts";
import type { OfferedFeatures, OfferedLayer } from "./offered-features.ts";
import { type Questionnaire, questionsIn } from "./questionnaire.ts";

const mostOffered = 200;

/** The features of the layers that map questions ask about; of a layer that may not be shown none. */
export async function offeredFeatures(
  reads: Reads,
  consultationId: string,
  questionnaire: Questionnaire,
): Promise<OfferedFeatures> {
  const offered: OfferedFeatures = {};
  for (const question of questionsIn(questionnaire)) {
    if (question.kind !== "map" || question.layer === "") continue;
    const { planId, part } = subjectParts(question.layer);
    const { key, name, nameEn } = planFeatures;
    offered[question.id] = await reads
      .selectDistinct({ key, name, nameEn })
      .from(consultationSubjects)
      .innerJoin(planLayers, eq(planLayers.versionId, consultationSubjects.versionId))
      .innerJoin(
        planFeatures,
        and(eq(planFeatures.versionId, planLayers.versionId), eq(planFeatures.layer, planLayers.code)),
      )
      .where(
        and(
          ...[
            eq(consultationSubjects.consultationId, consultationId),
            eq(consultationSubjects.planId, planId),
          ],
          ...[eq(planLayers.code, part.slice("layer:".length)), layerIsShown],
        ),
      )
      .orderBy(asc(name), asc(key))
      .limit(mostOffered);
  }
  return offered;
}

/** Layers that a map question can ask about: those of the plans that are consulted on. */
export async function layersToAsk(reads: Reads, consultationId: string): Promise<OfferedLayer[]> {
  const { planId, versionId } = consultationSubjects;
  const rows = await reads
    .selectDistinct({ planId, code: planLayers.code, name: planLayers.name, nameEn: planLayers.nameEn })
    .from(consultationSubjects)
    .innerJoin(planLayers, eq(planLayers.versionId, versionId))
    .where(and(eq(consultationSubjects.consultationId, consultationId), layerIsShown))
    .orderBy(asc(planId), asc(planLayers.code));
  return rows.map(({ name, nameEn, ...row }) => ({
    ...{ ref: subjectRef({ planId: row.planId, part: `layer:${row.code}` }), name, nameEn },
  }));
}
