import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events, pendingReactions } from "#db/schema/audit.ts";
import type { DomainEvent } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { canonicalJson, genesisHash, ledgerText } from "./ledger.ts";

/** Whether something follows from an event; history that is imported tells nobody. */
export type Following = "reactions" | "none";

/**
 * Writes an event into the ledger inside the command's own transaction, chained to the row before it.
 * Returns its number. `actorRole` is the part that the actor acted in (a role, `author`, `system`).
 */
export async function appendEvent(
  tx: Tx,
  by: { actor: Actor; role: string; at: string; following?: Following },
  event: DomainEvent,
): Promise<number> {
  const [last] = await tx
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1);
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: by.at,
    actor: actorRef(by.actor),
    actorRole: by.role,
    type: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    particulars: canonicalJson(event.particulars),
    previousHash: last?.hash ?? genesisHash,
  };
  await tx
    .insert(events)
    .values({ ...row, hash: createHash("sha256").update(ledgerText(row)).digest("hex") });
  if (by.following !== "none") await tx.insert(pendingReactions).values({ eventSeq: row.seq, dueAt: by.at });
  return row.seq;
}
