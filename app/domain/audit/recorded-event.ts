import type { DomainEvent, RecordedEvent } from "../events.ts";
import type { LedgerRow } from "./ledger.ts";

/** A row of the ledger as the event that was handed in: what `appendEvent` wrote, and nothing else writes there. */
export function recordedEvent(row: LedgerRow): RecordedEvent {
  const event: unknown = {
    type: row.type,
    subject: { kind: row.subjectKind, id: row.subjectId },
    particulars: JSON.parse(row.particulars),
  };
  return { ...(event as DomainEvent), seq: row.seq, at: row.at, actor: row.actor, actorRole: row.actorRole };
}
