import { and, desc, eq, inArray } from "drizzle-orm";
import type { Ids } from "#app/platform/ids.ts";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { canMove, type NeedState } from "./need-states.ts";

type Moving = { actor: Actor; at: string; ids: Ids };
type TaskNamed = { id: string; number: string; title: string };

/**
 * Moves every answered or closed need of the list into the task and returns their ids; needs that are still being worked on
 * stay where they are. Part of the transaction that opens the task, by the coordinator who opens it.
 */
export async function moveNeedsIntoTask(
  tx: Tx,
  { actor, at, ids }: Moving,
  task: TaskNamed,
  needIds: readonly string[],
): Promise<string[]> {
  const ready = (await statesOf(tx, needIds)).filter(({ state }) => canMove("transferToTask", state));
  for (const { id, state } of ready) {
    const event = await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "NeedMovedToTask",
        subject: about("need", id),
        particulars: { from: state, to: "in-task", taskId: task.id },
      },
    );
    await keep(tx, { id: ids.next(), needId: id, from: state, to: "in-task", at, event, task, actor });
  }
  return ready.map(({ id }) => id);
}

/**
 * Gives the needs that this task came from back as answered, so that their authors are asked for a verdict: those it holds
 * and those answered since it was opened. A need that another task holds stays there. Returns the ids given back.
 */
export async function giveNeedsBackFromTask(
  tx: Tx,
  { at, ids }: Omit<Moving, "actor">,
  task: TaskNamed,
  needIds: readonly string[],
): Promise<string[]> {
  const actor: Actor = { kind: "system", job: "task-ended" };
  const back: string[] = [];
  for (const { id, state } of await statesOf(tx, needIds)) {
    if (!canMove("finishInTask", state)) continue;
    if (state === "in-task" && (await taskHolding(tx, id)) !== task.id) continue;
    const event = await appendEvent(
      tx,
      { actor, role: "system", at },
      {
        type: "NeedFinishedInTask",
        subject: about("need", id),
        particulars: { from: state, to: "answered", taskId: task.id },
      },
    );
    await keep(tx, { id: ids.next(), needId: id, from: state, to: "answered", at, event, task, actor });
    back.push(id);
  }
  return back;
}

async function statesOf(tx: Tx, needIds: readonly string[]) {
  if (needIds.length === 0) return [];
  return await tx
    .select({ id: needs.id, state: needs.state })
    .from(needs)
    .where(inArray(needs.id, [...needIds]))
    .orderBy(needs.id);
}

/** The task that the need went into last. */
async function taskHolding(tx: Tx, needId: string): Promise<unknown> {
  const [last] = await tx
    .select({ particulars: events.particulars })
    .from(events)
    .where(
      and(eq(events.subjectKind, "need"), eq(events.subjectId, needId), eq(events.type, "NeedMovedToTask")),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return last ? JSON.parse(last.particulars).taskId : undefined;
}

type Kept = {
  id: string;
  needId: string;
  from: NeedState;
  to: NeedState;
  at: string;
  event: number;
  task: TaskNamed;
  actor: Actor;
};

async function keep(tx: Tx, { id, needId, from, to, at, event, task, actor }: Kept) {
  await tx.update(needs).set({ state: to, updatedAt: at }).where(eq(needs.id, needId));
  await tx.insert(needMovesMade).values({
    id,
    needId,
    move: to === "in-task" ? "transferToTask" : "finishInTask",
    fromState: from,
    toState: to,
    at,
    byId: actor.kind === "person" ? actor.id : null,
    byRole: actor.kind === "person" ? "coordinator" : "system",
    reason: `${task.number} ${task.title}`,
    eventSeq: event,
  });
}
