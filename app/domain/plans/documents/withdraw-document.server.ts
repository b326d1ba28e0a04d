import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import type { VersionMoveRefusal } from "../version-policy.ts";
import { documentIsPublic, mayWithdrawDocument } from "./document-policy.ts";
import { factsOf, loadDocument } from "./document-queries.server.ts";

/** A document is taken back: nobody can fetch it any more. Where it was public, so is the reason. */
export function withdrawDocument(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { id, reason }: { id: string; reason: string },
): Promise<Decision<object, VersionMoveRefusal>> {
  return db.write(async (tx) => {
    const found = await loadDocument(tx, id);
    if (!found) return refuse("not-found");
    const { document, version } = found;
    const facts = factsOf(document, version.state);
    const may = mayWithdrawDocument(actor, facts);
    if (may !== true) return refuse(may);
    const wasPublic = documentIsPublic(facts);
    const at = clock.now();
    await tx
      .update(planDocuments)
      .set({ withdrawnAt: at, withdrawnBy: actor.id, withdrawnReason: reason, wasPublic })
      .where(eq(planDocuments.id, id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "PlanDocumentWithdrawn",
        subject: about("plan-version", version.id),
        particulars: { documentId: id, purpose: document.purpose },
      },
    );
    return { ok: true };
  });
}
