import { and, count, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import type { VersionRow } from "../open-version-for-move.server.ts";
import type { VersionMoveRefusal } from "../version-policy.ts";
import { mayAddDocument } from "./document-policy.ts";
import { type DocumentBytes, isPaperPurpose, mostDocuments } from "./document-terms.ts";

export type AddDocumentRefusal = VersionMoveRefusal | "too-many-documents";

/**
 * Writes a kept file into a version's documents, in the command's transaction. A paper takes the place of the one before; the
 * same attachment sent twice is one.
 */
export async function keepPlanDocument(
  tx: Tx,
  { ids, clock }: Pick<Deps, "ids" | "clock">,
  actor: Person,
  version: Pick<VersionRow, "id" | "state">,
  document: DocumentBytes,
): Promise<Decision<{ id: string }, AddDocumentRefusal>> {
  const may = mayAddDocument(actor, { purpose: document.purpose, state: version.state });
  if (may !== true) return refuse(may);
  const { versionId, purpose, digest, withdrawnAt, id } = planDocuments;
  const standing = and(eq(versionId, version.id), isNull(withdrawnAt));
  const [same] = await tx
    .select({ id })
    .from(planDocuments)
    .where(and(standing, eq(purpose, document.purpose), eq(digest, document.digest)));
  if (same) return { ok: true, id: same.id };
  const at = clock.now();
  const isPaper = isPaperPurpose(document.purpose);
  const [carried] = await tx.select({ many: count() }).from(planDocuments).where(standing);
  if (!isPaper && (carried?.many ?? 0) >= mostDocuments) return refuse("too-many-documents");
  if (isPaper)
    await tx
      .update(planDocuments)
      .set({ withdrawnAt: at, withdrawnBy: actor.id })
      .where(and(standing, eq(purpose, document.purpose)));
  const made = { id: ids.next(), versionId: version.id, addedBy: actor.id, addedAt: at };
  await tx.insert(planDocuments).values({ ...document, ...made });
  await appendEvent(
    tx,
    { actor, role: "coordinator", at },
    {
      type: "PlanDocumentAdded",
      subject: about("plan-version", version.id),
      particulars: { documentId: made.id, purpose: document.purpose },
    },
  );
  return { ok: true, id: made.id };
}
