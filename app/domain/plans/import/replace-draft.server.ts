import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import { clearParts, keepParts } from "../keep-parts.server.ts";
import type { PlanDraft } from "../plan-draft.ts";

/** Puts other contents into a draft, in the caller's transaction. What was reviewed was not these: its records go. */
export async function replaceDraft(
  tx: Tx,
  draft: PlanDraft,
  made: { versionId: string; madeBy: string; madeAt: string },
): Promise<void> {
  const { versionId, madeBy, madeAt } = made;
  await clearParts(tx, versionId);
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
