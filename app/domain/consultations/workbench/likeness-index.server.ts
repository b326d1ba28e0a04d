import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { passageLikeness } from "#db/schema/consultation-workbench.ts";
import { likenessKeys } from "./likeness.ts";

type Ranged = { id: string; consultationId: string; words: string };

const keysOf = ({ id: passageId, consultationId, words }: Ranged) =>
  [...new Set(likenessKeys(consultationId, words))].map((key) => ({ key, passageId }));

/** Lets passages be found by their words; whoever changes where one begins or ends forgets it under its words before. */
export const indexLikeness = (tx: Tx, passages: readonly Ranged[]) =>
  insertMany(tx, passageLikeness, passages.flatMap(keysOf));

export async function forgetLikeness(tx: Tx, passages: readonly Ranged[]) {
  for (const passage of passages) {
    const keys = keysOf(passage).map(({ key }) => key);
    if (keys.length > 0)
      await tx
        .delete(passageLikeness)
        .where(and(inArray(passageLikeness.key, keys), eq(passageLikeness.passageId, passage.id)));
  }
}
