import type { Tx } from "#db/client.ts";
import type { Refusal } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { loadSummary, type SummaryRow } from "./load-summary.server.ts";
import { mayMoveSummary, type SummaryMoveRefusal } from "./summary-policy.ts";
import type { SummaryMove } from "./summary-states.ts";

export type MoveRefusal = SummaryMoveRefusal | "changed-meanwhile";
/** Which summary, and the version that the writer had in view. */
export type MoveInput = { number: string; version: number };

/** The summary if this actor may move it now and saw its latest version. */
export async function openForMove(
  tx: Tx,
  actor: Actor,
  { number, version }: MoveInput,
  move: SummaryMove,
): Promise<{ ok: true; summary: SummaryRow } | Refusal<MoveRefusal>> {
  const summary = await loadSummary(tx, { number });
  if (!summary) return { ok: false, reason: "not-found" };
  const may = mayMoveSummary(actor, summary, move);
  if (may !== true) return { ok: false, reason: may };
  if (summary.version !== version) return { ok: false, reason: "changed-meanwhile" };
  return { ok: true, summary };
}
