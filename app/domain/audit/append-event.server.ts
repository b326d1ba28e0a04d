import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { events, pendingReactions } from "#db/schema/audit.ts";
import type { DomainEvent } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { canonicalJson, genesisHash, ledgerText } from "./ledger.ts";

/** Whether something follows from an event; history that is imported tells nobody. */
export type Following = "reactions" | "none";

type Author = { actor: Actor; role: string; at: string; following?: Following };

/**
 * Writes an event into the ledger inside the command's own transaction, chained to the row before it.
 * Returns its number. `actorRole` is the part that the actor acted in (a role, `author`, `system`).
 */
export async function appendEvent(tx: Tx, by: Author, event: DomainEvent): Promise<number> {
  return await appendEvents(tx, by, [event]);
}

/**
 * The same for several at once, in their order: a batch costs one read and one write. Returns the number of the first.
 * Time never runs backwards in the ledger: while the machine's clock reads earlier than the last event, that one's
 * moment stands.
 */
export async function appendEvents(tx: Tx, by: Author, happened: readonly DomainEvent[]): Promise<number> {
  const [last] = await tx
    .select({ seq: events.seq, hash: events.hash, at: events.at })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1);
  const first = (last?.seq ?? 0) + 1;
  let previousHash = last?.hash ?? genesisHash;
  const at = last && last.at > by.at ? last.at : by.at;
  const rows = happened.map((event, place) => {
    const row = {
      seq: first + place,
      at,
      actor: actorRef(by.actor),
      actorRole: by.role,
      type: event.type,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      particulars: canonicalJson(event.particulars),
      previousHash,
    };
    previousHash = createHash("sha256").update(ledgerText(row)).digest("hex");
    return { ...row, hash: previousHash };
  });
  await insertMany(tx, events, rows);
  if (by.following !== "none")
    await insertMany(
      tx,
      pendingReactions,
      rows.map(({ seq }) => ({ eventSeq: seq, dueAt: by.at })),
    );
  return first;
}
