import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { summaries } from "#db/schema/summaries.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { type MoveInput, type MoveRefusal, openForMove } from "./open-for-move.server.ts";
import { summaryMoves } from "./summary-states.ts";

/** The reviewer gives a summary back to be rewritten, and says why. */
export async function returnSummary(
  deps: Deps,
  actor: Person,
  input: MoveInput & { reason: string },
): Promise<Decision<{ version: number }, MoveRefusal | "reason-needed">> {
  const reason = input.reason.trim();
  if (reason === "") return refuse("reason-needed");
  return await deps.db.write(async (tx) => {
    const opened = await openForMove(tx, actor, input, "returnToDraft");
    if (!opened.ok) return opened;
    const { id, state } = opened.summary;
    const { to } = summaryMoves.returnToDraft;
    const version = opened.summary.version + 1;
    await tx
      .update(summaries)
      .set({ state: to, version, returnedReason: reason })
      .where(eq(summaries.id, id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at: deps.clock.now() },
      { type: "SummaryMoved", subject: about("summary", id), particulars: { from: state, to } },
    );
    return { ok: true, version };
  });
}
