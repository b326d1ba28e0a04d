import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketDocuments } from "#db/schema/market.ts";
import type { Actor } from "../people/actor.ts";
import { mayReadDocument, readsForTheOffice } from "./entity-policy.ts";
import { keepDocumentRead } from "./keep-document-read.server.ts";
import { loadEntity } from "./load-entity.server.ts";

export type DocumentRead = { digest: string; type: "application/pdf" | "image/webp" };

/**
 * A kept document for whoever may read it now; undefined reads as "no such document". What was taken back is not
 * public any more. A look of the office at what is not public is written down before it is given.
 */
export async function readDocument(
  deps: Pick<Deps, "db" | "ids" | "clock">,
  actor: Actor,
  id: string,
): Promise<DocumentRead | undefined> {
  const { db } = deps;
  const [row] = await db.read.select().from(marketDocuments).where(eq(marketDocuments.id, id));
  const entity = row && (await loadEntity(db.read, row.entityId));
  if (!row || !entity) return undefined;
  const isPublicDocument = row.isPublic && row.removedAt === null;
  const facts = { ...entity.facts, isPublicDocument, addedBy: row.addedBy };
  if (!mayReadDocument(actor, facts)) return undefined;
  if (actor.kind === "person" && readsForTheOffice(actor, facts))
    await db.write((tx) => keepDocumentRead(tx, deps, actor, row));
  return { digest: row.digest, type: row.type };
}
