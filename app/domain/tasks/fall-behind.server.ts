import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { taskReports, tasks } from "#db/schema/tasks.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Actor } from "../people/actor.ts";
import { milestonesOf, type TaskRow } from "./load-task.server.ts";
import { letPass } from "./overdue.ts";
import { recordReport } from "./record-report.server.ts";
import { taskMoves } from "./task-states.ts";

const clockwork: Actor = { kind: "system", job: "fall-behind" };

/** The clock's own move: every running task that let a due day pass is marked as delayed. Returns their numbers. */
export async function fallBehind(deps: Deps): Promise<string[]> {
  const running = await deps.db.read
    .select({ id: tasks.id })
    .from(tasks)
    .where(inArray(tasks.state, [...taskMoves.fallBehind.from]));
  const fallen: string[] = [];
  for (const { id } of running) {
    const number = await deps.db.write((tx) => mark(deps, tx, id));
    if (number) fallen.push(number);
  }
  return fallen;
}

async function mark(deps: Deps, tx: Tx, id: string): Promise<string | undefined> {
  const [task] = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), inArray(tasks.state, [...taskMoves.fallBehind.from])));
  if (!task) return undefined;
  const at = deps.clock.now();
  const since = civilDateOf(await inStateSince(tx, task), deps.zone);
  const milestones = await milestonesOf(tx, id);
  const day = letPass({ ...task, since, milestones }, civilDateOf(at, deps.zone));
  if (!day) return undefined;
  const { progress, done } = task;
  const report = { move: "fallBehind" as const, to: taskMoves.fallBehind.to, words: day, progress, done };
  await recordReport(tx, { actor: clockwork, as: "system", at, ids: deps.ids }, task, report);
  return task.number;
}

async function inStateSince(tx: Tx, { id, openedAt }: TaskRow): Promise<string> {
  const [last] = await tx
    .select({ at: taskReports.at })
    .from(taskReports)
    .where(and(eq(taskReports.taskId, id), ne(taskReports.move, "report")))
    .orderBy(desc(taskReports.at))
    .limit(1);
  return last?.at ?? openedAt;
}
