import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  planClauses,
  planFeatureBoxes,
  planFeatures,
  planFigures,
  planGlossary,
  planGoals,
  planIndicators,
  planLayers,
  plans,
  planVersions,
} from "#db/schema/plans.ts";
import { keepParts } from "../keep-version.server.ts";
import type { PlanDraft } from "../plan-draft.ts";

const parts = [planFeatures, planLayers, planFigures, planGlossary, planGoals, planIndicators, planClauses];

/** Puts other contents into a draft, in the caller's transaction. What was reviewed was not these: its records go. */
export async function replaceDraft(
  tx: Tx,
  draft: PlanDraft,
  made: { versionId: string; madeBy: string; madeAt: string },
): Promise<void> {
  const { versionId, madeBy, madeAt } = made;
  await tx
    .delete(planFeatureBoxes)
    .where(sql`id IN (SELECT id FROM ${planFeatures} WHERE ${planFeatures.versionId} = ${versionId})`);
  for (const table of parts) await tx.delete(table).where(eq(table.versionId, versionId));
  const { version: _number, source, id: planId, ...plan } = draft.head;
  const unreviewed = { secrecyReview: null, reviewNumber: null, exemption: null, fingerprint: null };
  await tx
    .update(planVersions)
    .set({ source, madeBy, madeAt, ...unreviewed, revision: sql`${planVersions.revision} + 1` })
    .where(eq(planVersions.id, versionId));
  // While nothing of the plan is public its head is the draft's.
  await tx.update(plans).set(plan).where(sql`${plans.id} = ${planId} AND ${plans.currentVersionId} IS NULL`);
  await keepParts(tx, draft, { versionId, planId });
}
