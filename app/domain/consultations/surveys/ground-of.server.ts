import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects } from "#db/schema/consultations.ts";
import { planFeatures, planLayers } from "#db/schema/plans.ts";
import { layerIsShown } from "../../plans/shown-parts.server.ts";
import { subjectParts } from "../subject-ref.ts";
import { type Questionnaire, questionsIn } from "./questionnaire.ts";

export type OfferedFeature = { key: string; name: string; nameEn: string };
/** The features that each map question offers, by its id, by name; of a layer that may not be shown none. */
export type OfferedFeatures = Record<string, OfferedFeature[]>;
const mostOffered = 200;

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

export const keysOf = (offered: OfferedFeatures): Record<string, string[]> =>
  Object.fromEntries(Object.entries(offered).map(([id, all]) => [id, all.map(({ key }) => key)]));
