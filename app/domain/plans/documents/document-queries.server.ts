import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
import { planVersions } from "#db/schema/plans.ts";
import type { Actor } from "../../people/actor.ts";
import { mayReadVersionFile } from "../version-policy.ts";
import type { VersionState } from "../version-states.ts";
import {
  type DocumentFacts,
  documentIsPublic,
  mayReadDocument,
  mayWithdrawDocument,
} from "./document-policy.ts";
import type { DeskDocument, DocumentLine } from "./document-view.ts";

export type DocumentRow = typeof planDocuments.$inferSelect;

/** A version carries few documents and those that were taken back. */
const mostListed = 200;

const ofVersion = (reads: Reads, versionId: string) =>
  reads
    .select()
    .from(planDocuments)
    .where(eq(planDocuments.versionId, versionId))
    .orderBy(asc(planDocuments.addedAt), asc(planDocuments.id))
    .limit(mostListed);

export const factsOf = (row: DocumentRow, state: VersionState): DocumentFacts => ({
  ...{ purpose: row.purpose, state, withdrawn: row.withdrawnAt !== null },
  reviewed: row.secrecyReview !== null && (row.reviewNumber !== null || row.exemption !== null),
});

/** What anybody may read of a version's documents, and of those that were public that they were taken back. */
export async function publicDocuments(
  reads: Reads,
  version: { id: string; state: VersionState },
): Promise<DocumentLine[]> {
  const rows = await ofVersion(reads, version.id);
  return rows
    .filter((row) => {
      const facts = factsOf(row, version.state);
      return documentIsPublic(facts) || (row.wasPublic && documentIsPublic({ ...facts, withdrawn: false }));
    })
    .map(lineOf);
}

/** All documents of a version, for the office. */
export async function deskDocuments(
  reads: Reads,
  actor: Actor,
  version: { id: string; state: VersionState },
): Promise<DeskDocument[]> {
  if (!mayReadVersionFile(actor)) return [];
  return (await ofVersion(reads, version.id)).map((row) => {
    const facts = factsOf(row, version.state);
    const mayWithdraw = mayWithdrawDocument(actor, facts) === true;
    return { ...lineOf(row), reviewed: facts.reviewed, isPublic: documentIsPublic(facts), mayWithdraw };
  });
}

/** A document and where its version stands. */
export async function loadDocument(reads: Reads, id: string) {
  const [found] = await reads
    .select({ document: planDocuments, version: planVersions })
    .from(planDocuments)
    .innerJoin(planVersions, eq(planVersions.id, planDocuments.versionId))
    .where(eq(planDocuments.id, id));
  return found;
}

/** A document for whoever may read it now; undefined reads as "no such document". */
export async function documentToRead(
  reads: Reads,
  actor: Actor,
  id: string,
): Promise<DocumentRow | undefined> {
  const found = await loadDocument(reads, id);
  return found && mayReadDocument(actor, factsOf(found.document, found.version.state))
    ? found.document
    : undefined;
}

function lineOf(row: DocumentRow): DocumentLine {
  const { id, purpose, title, digest, type, size, addedAt, withdrawnAt, withdrawnReason } = row;
  const { reviewNumber, exemption } = row;
  return {
    ...{ id, purpose, title, digest, type, size, reviewNumber, exemption },
    ...{ addedAt, withdrawnAt, withdrawnReason },
  };
}
