import { createHash } from "node:crypto";
import { asc, eq, isNotNull } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { planVersions } from "#db/schema/plans.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { canonicalVersion } from "./version-canon.ts";
import { versionParts } from "./version-parts.server.ts";

export const sha256Of = (text: string) => createHash("sha256").update(text).digest("hex");

/** The canonical text of what is shown of a version: a part without its recorded review is in none. */
export async function canonicalOf(reads: Reads, versionId: string): Promise<string | undefined> {
  const parts = await versionParts(reads, versionId);
  return parts && canonicalVersion(onlyShown(parts));
}

/** Takes the fingerprint of a version that is shown for the first time; when that was may be known already. */
export async function stampVersion(tx: Tx, versionId: string, at?: string): Promise<void> {
  const text = await canonicalOf(tx, versionId);
  if (text === undefined) return;
  await tx
    .update(planVersions)
    .set({ fingerprint: sha256Of(text), ...(at && { shownAt: at }) })
    .where(eq(planVersions.id, versionId));
}

/** Versions whose parts are not those any more that their fingerprint was taken of. */
export async function alteredVersions(
  reads: Reads,
): Promise<{ checked: number; altered: { planId: string; number: string }[] }> {
  const { id, planId, number, fingerprint } = planVersions;
  const stamped = await reads
    .select({ id, planId, number, fingerprint })
    .from(planVersions)
    .where(isNotNull(fingerprint))
    .orderBy(asc(planId), asc(planVersions.ordinal));
  const altered: { planId: string; number: string }[] = [];
  for (const version of stamped) {
    const text = await canonicalOf(reads, version.id);
    if (text === undefined || sha256Of(text) !== version.fingerprint)
      altered.push({ planId: version.planId, number: version.number });
  }
  return { checked: stamped.length, altered };
}

const reviewed = ({
  secrecyReview,
  reviewNumber,
  exemption,
}: PlanDraft["figures"][number] | PlanDraft["layers"][number]) =>
  secrecyReview !== null && (reviewNumber !== null || exemption !== null);

const onlyShown = (parts: PlanDraft): PlanDraft => ({
  ...parts,
  figures: parts.figures.filter(reviewed),
  layers: parts.layers.filter(reviewed),
});
