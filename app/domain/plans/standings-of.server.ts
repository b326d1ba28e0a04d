import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
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
  const documents = await reads
    .select()
    .from(planDocuments)
    .where(and(eq(planDocuments.versionId, version.id), isNull(planDocuments.withdrawnAt)))
    .orderBy(asc(planDocuments.addedAt), asc(planDocuments.id));
  return reviewStandings(parts, version, { recorded, documents }, sha256Of);
}
