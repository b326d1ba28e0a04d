import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { consultationMoves, consultations } from "#db/schema/consultations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { Instant } from "../calendar/instant.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { StoredState } from "./consultation-standing.ts";
import type { ConsultationMove, ConsultationState } from "./consultation-states.ts";
import type { ConsultationRow } from "./load-consultation.server.ts";

type Made = {
  id: string;
  actor: Person;
  at: Instant;
  move: ConsultationMove;
  from: ConsultationState;
  /** `collecting` is stored as `published`: it follows from the days. */
  to: StoredState | "collecting";
  reason?: string;
  set?: Partial<Pick<ConsultationRow, keyof ConsultationRow>>;
};

/** A move's row, the consultation as it stands then, and the event: in the caller's transaction. */
export async function recordConsultationMove(
  tx: Tx,
  { id: consultationId, revision }: ConsultationRow,
  { id, actor, at, move, from, to, reason, set = {} }: Made,
): Promise<void> {
  await tx
    .update(consultations)
    .set({ ...set, state: to === "collecting" ? "published" : to, revision: revision + 1 })
    .where(eq(consultations.id, consultationId));
  await tx.insert(consultationMoves).values({
    ...{ id, consultationId, move, fromState: from, toState: to, byId: actor.id, at, reason: reason ?? null },
  });
  await appendEvent(
    tx,
    { actor, role: "coordinator", at },
    {
      type: "ConsultationMoved",
      subject: about("consultation", consultationId),
      particulars: { from, to, move },
    },
  );
}
