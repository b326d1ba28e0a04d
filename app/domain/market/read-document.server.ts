import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketDocuments } from "#db/schema/market.ts";
import type { Actor } from "../people/actor.ts";
import { mayReadDocument } from "./entity-policy.ts";
import { loadEntity } from "./load-entity.server.ts";

export type DocumentRead = { digest: string; type: "application/pdf" | "image/webp" };

/** A kept document for whoever may read it now; undefined reads as "no such document". What was taken back is not public any more. */
export async function readDocument(
  { db }: Pick<Deps, "db">,
  actor: Actor,
  id: string,
): Promise<DocumentRead | undefined> {
  const [row] = await db.read.select().from(marketDocuments).where(eq(marketDocuments.id, id));
  const entity = row && (await loadEntity(db.read, row.entityId));
  if (!row || !entity) return undefined;
  const isPublicDocument = row.isPublic && row.removedAt === null;
  if (!mayReadDocument(actor, { ...entity.facts, isPublicDocument, addedBy: row.addedBy })) return undefined;
  return { digest: row.digest, type: row.type };
}
