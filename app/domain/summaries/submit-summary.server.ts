import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { summaries } from "#db/schema/summaries.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { Decision } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { type MoveInput, type MoveRefusal, openForMove } from "./open-for-move.server.ts";
import { summaryMoves } from "./summary-states.ts";

/** Hands a draft to another pair of eyes. */
export async function submitSummary(
  deps: Deps,
  actor: Person,
  input: MoveInput,
): Promise<Decision<{ version: number }, MoveRefusal>> {
  return await deps.db.write(async (tx) => {
    const opened = await openForMove(tx, actor, input, "submitForReview");
    if (!opened.ok) return opened;
    const { id, state } = opened.summary;
    const { to } = summaryMoves.submitForReview;
    const version = opened.summary.version + 1;
    await tx.update(summaries).set({ state: to, version, returnedReason: null }).where(eq(summaries.id, id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at: deps.clock.now() },
      { type: "SummaryMoved", subject: about("summary", id), particulars: { from: state, to } },
    );
    return { ok: true, version };
  });
}
