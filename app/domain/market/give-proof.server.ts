import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { marketDocuments, marketRepresentatives } from "#db/schema/market.ts";
import { type Decision, refuse } from "../decision.ts";
import type { KeptDocument } from "../files/keep-document.server.ts";
import type { Person } from "../people/actor.ts";
import { amendOwn } from "./own-entity.server.ts";

type Proof = { entityId: string; name: string; document: KeptDocument | undefined };

/** A representative's own proof: the name in the letter of authorisation, and the letter. A later letter takes the place of the earlier. */
export function giveProof(
  deps: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { entityId, name, document }: Proof,
) {
  return amendOwn(deps, actor, { entityId, part: "proof" }, async (tx, _row, at) => {
    const [own] = await tx
      .update(marketRepresentatives)
      .set({ name })
      .where(
        and(
          eq(marketRepresentatives.entityId, entityId),
          eq(marketRepresentatives.personId, actor.id),
          eq(marketRepresentatives.state, "accepted"),
        ),
      )
      .returning({ id: marketRepresentatives.id });
    if (!own) return refuse("not-found");
    return await keepLetter(tx, deps, actor, { entityId, representativeId: own.id, document, at });
  });
}

type Letter = {
  entityId: string;
  representativeId: string;
  document: KeptDocument | undefined;
  at: string;
};

/** The letter of a representative, in place of the one before; without a new one, the one before must be there. */
export async function keepLetter(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  actor: Person,
  { entityId, representativeId, document, at }: Letter,
): Promise<Decision<object, "document-needed">> {
  const standing = and(eq(marketDocuments.subjectId, representativeId), isNull(marketDocuments.removedAt));
  if (!document) {
    const before = await tx.select({ id: marketDocuments.id }).from(marketDocuments).where(standing);
    return before.length > 0 ? { ok: true } : refuse("document-needed");
  }
  await tx.update(marketDocuments).set({ removedAt: at }).where(standing);
  await tx.insert(marketDocuments).values({
    ...{ id: ids.next(), entityId, purpose: "authorisation", subjectId: representativeId, ...document },
    ...{ addedBy: actor.id, addedAt: at },
  });
  return { ok: true };
}
