import { eq } from "drizzle-orm";
import type { Ids } from "#app/platform/ids.ts";
import type { Tx } from "#db/client.ts";
import { taskPhotos, taskReports, tasks } from "#db/schema/tasks.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import type { TaskRow } from "./load-task.server.ts";
import { refreshAncestors } from "./refresh-ancestors.server.ts";
import type { TaskPhoto } from "./task-photo.ts";
import { type TaskPart, taskPartOf } from "./task-policy.ts";
import type { TaskMove, TaskState } from "./task-states.ts";

export type Report = {
  move: TaskMove;
  to: TaskState;
  words: string;
  evidence?: string | null | undefined;
  photos?: readonly TaskPhoto[];
  progress: number;
  done: number;
};
type By = { actor: Actor; as: TaskPart; at: string; ids: Ids };

/** Writes a move of a task: its report, its new state and version, the progress of those above it, and the event. */
export async function recordReport(
  tx: Tx,
  { actor, as, at, ids }: By,
  task: TaskRow,
  report: Report,
  changes: Partial<TaskRow> = {},
): Promise<number> {
  const { move, to, words, progress, done } = report;
  const version = task.version + 1;
  await tx
    .update(tasks)
    .set({ ...changes, state: to, progress, done, version })
    .where(eq(tasks.id, task.id));
  const reportId = ids.next();
  await tx.insert(taskReports).values({
    id: reportId,
    taskId: task.id,
    move,
    fromState: task.state,
    toState: to,
    progress,
    done,
    words,
    evidence: report.evidence ?? null,
    byId: actor.kind === "person" ? actor.id : actorRef(actor),
    byRole: as,
    at,
  });
  const photos = (report.photos ?? []).map((photo, position) => ({
    ...{ id: ids.next(), reportId, position, ...photo },
  }));
  if (photos.length > 0) await tx.insert(taskPhotos).values(photos);
  await refreshAncestors(tx, task.parentId);
  if (move !== "finish")
    await appendEvent(
      tx,
      { actor, role: taskPartOf(actor, as, task), at },
      {
        type: "TaskMoved",
        subject: about("task", task.id),
        particulars: { from: task.state, to, move, progress },
      },
    );
  return version;
}
