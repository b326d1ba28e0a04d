import { and, eq, inArray } from "drizzle-orm";
import type { Ids } from "#app/platform/ids.ts";
import type { Tx } from "#db/client.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { Refusal } from "../decision.ts";
import { about } from "../events.ts";
import { giveNeedsBackFromTask, moveNeedsIntoTask } from "../needs/needs-into-task.server.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveInput, type MoveRefusal, openForMove } from "./open-for-move.server.ts";
import { summaryMoves } from "./summary-states.ts";

type TaskNamed = { id: string; number: string; title: string };
type Moving = { actor: Actor; at: string; ids: Ids };

/** Moves the summary and its answered needs into the task, in the transaction that opens it. */
export async function summaryIntoTask(
  tx: Tx,
  moving: Moving,
  input: MoveInput,
  task: TaskNamed,
): Promise<{ ok: true; summaryId: string } | Refusal<MoveRefusal>> {
  const opened = await openForMove(tx, moving.actor, input, "openTask");
  if (!opened.ok) return opened;
  const { id, state, version } = opened.summary;
  const { to } = summaryMoves.openTask;
  await tx
    .update(summaries)
    .set({ state: to, version: version + 1 })
    .where(eq(summaries.id, id));
  await appendEvent(
    tx,
    { actor: moving.actor, role: "coordinator", at: moving.at },
    { type: "SummaryMoved", subject: about("summary", id), particulars: { from: state, to } },
  );
  await moveNeedsIntoTask(tx, moving, task, await needIdsOf(tx, [id]));
  return { ok: true, summaryId: id };
}

/** Gives the needs of a task's summaries back to their authors when it ends. Returns how many of them are public. */
export async function needsOutOfTask(
  tx: Tx,
  moving: Omit<Moving, "actor">,
  task: TaskNamed,
  summaryIds: readonly string[],
): Promise<number> {
  const needIds = await needIdsOf(tx, summaryIds);
  await giveNeedsBackFromTask(tx, moving, task, needIds);
  if (needIds.length === 0) return 0;
  const open = await tx
    .select({ id: needs.id })
    .from(needs)
    .where(and(inArray(needs.id, needIds), amongPublic));
  return open.length;
}

async function needIdsOf(tx: Tx, summaryIds: readonly string[]): Promise<string[]> {
  if (summaryIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ needId: summaryNeeds.needId })
    .from(summaryNeeds)
    .where(inArray(summaryNeeds.summaryId, [...summaryIds]));
  return rows.map(({ needId }) => needId);
}
