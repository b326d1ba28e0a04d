import type { Tx } from "#db/client.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationRefusal, mayMoveConsultation } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import type { ConsultationMove, ConsultationState } from "./consultation-states.ts";
import { type ConsultationRow, loadConsultation } from "./load-consultation.server.ts";

export type ConsultationMoveRefusal = ConsultationRefusal | "changed-meanwhile";
type Asked = { number: string; revision: number; move: ConsultationMove; today: CivilDate };

/** The consultation that a person asks to move, if they may, as they saw it. */
export async function openForMove(
  tx: Tx,
  actor: Person,
  { number, revision, move, today }: Asked,
): Promise<Decision<{ row: ConsultationRow; state: ConsultationState }, ConsultationMoveRefusal>> {
  const row = await loadConsultation(tx, number);
  if (!row) return refuse("not-found");
  const state = standingOn(row, today);
  const may = mayMoveConsultation(actor, { state, concludedBy: row.concludedBy }, move);
  if (may !== true) return refuse(may);
  return row.revision === revision ? { ok: true, row, state } : refuse("changed-meanwhile");
}
