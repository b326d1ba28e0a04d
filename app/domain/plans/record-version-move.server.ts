import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { planVersionMoves } from "#db/schema/plan-moves.ts";
import { planVersions } from "#db/schema/plans.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { VersionRow } from "./open-version-for-move.server.ts";
import { showByState } from "./show-version.server.ts";
import { type VersionMove, versionMoves } from "./version-moves.ts";

type Made = {
  id: string;
  actor: Person;
  at: string;
  move: VersionMove;
  reason?: string;
  noticeId?: string;
  set?: Partial<typeof planVersions.$inferInsert>;
};

/** Moves a version that was opened for it: its row, its history, what is read first and the event, in the command's transaction. */
export async function recordVersionMove(
  tx: Tx,
  { id: versionId, planId, state, revision }: VersionRow,
  { id, actor, at, move, reason, noticeId, set = {} }: Made,
): Promise<{ revision: number }> {
  const { to } = versionMoves[move];
  await tx
    .update(planVersions)
    .set({ ...set, state: to, revision: revision + 1 })
    .where(eq(planVersions.id, versionId));
  await tx.insert(planVersionMoves).values({
    ...{ id, versionId, move, fromState: state, toState: to, byId: actor.id, at },
    reason: reason ?? null,
  });
  await showByState(tx, planId, at);
  await appendEvent(
    tx,
    { actor, role: "coordinator", at },
    {
      type: "PlanVersionMoved",
      subject: about("plan-version", versionId),
      particulars: { from: state, to, move, noticeId: noticeId ?? null },
    },
  );
  return { revision: revision + 1 };
}
