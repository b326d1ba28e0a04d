import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import type { RecordedEvent } from "../events.ts";

type People = Promise<string[]>;
const persons = async (rows: PromiseLike<{ id: string | null }[]>): People =>
  (await rows).flatMap(({ id }) => (id ? [`person:${id}`] : []));

/** Whoever speaks for the entity now. */
export const representativesOf = (tx: Tx, entityId: string): People =>
  persons(
    tx
      .select({ id: marketRepresentatives.personId })
      .from(marketRepresentatives)
      .where(and(eq(marketRepresentatives.entityId, entityId), eq(marketRepresentatives.state, "accepted"))),
  );

export async function namedRepresentative(tx: Tx, { particulars }: RecordedEvent): People {
  if (!("representativeId" in particulars)) return [];
  return persons(
    tx
      .select({ id: marketRepresentatives.personId })
      .from(marketRepresentatives)
      .where(eq(marketRepresentatives.id, particulars.representativeId)),
  );
}
