import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { session } from "#db/schema/identity.ts";

/** Ends the sessions of a person, but for the one that is kept. Returns how many. */
export async function endSessions(tx: Tx, personId: string, keep = ""): Promise<number> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.userId, personId), ne(session.id, keep)))
    .returning({ id: session.id });
  return ended.length;
}
