import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planSecrecyReviews } from "#db/schema/plan-moves.ts";
import type { VersionRow } from "./open-version-for-move.server.ts";
import { type PartStanding, reviewStandings } from "./review-standing.ts";
import { sha256Of } from "./version-fingerprint.server.ts";
import { versionParts } from "./version-parts.server.ts";

/** The parts of a version with their reviews as they stand now. */
export async function standingsOf(reads: Reads, version: VersionRow): Promise<PartStanding[]> {
  const parts = await versionParts(reads, version.id);
  if (!parts) return [];
  const recorded = await reads
    .select()
    .from(planSecrecyReviews)
    .where(eq(planSecrecyReviews.versionId, version.id));
  return reviewStandings(parts, version, recorded, sha256Of);
}
