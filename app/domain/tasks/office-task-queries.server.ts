import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { units } from "#db/schema/people.ts";
import { tasks } from "#db/schema/tasks.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { lineOf, publicNeedsOf } from "./task-queries.server.ts";
import type { TaskState } from "./task-states.ts";
import type { TaskLine } from "./task-view.ts";

const running: readonly TaskState[] = ["not-started", "advancing", "delayed", "adjusted"];
const ended: readonly TaskState[] = ["done", "terminated"];

/** Tasks on this person's desk: all for coordinators and inspectors, for officers those their units lead; at most 200. */
export async function officeTasks(
  reads: Reads,
  actor: Actor,
  which: "running" | "ended",
): Promise<TaskLine[]> {
  if (actor.kind !== "person") return [];
  const own = actor.grants.flatMap((grant) => (grant.role === "officer" ? [grant.unitId] : []));
  const all = hasRole(actor, "coordinator", "inspector");
  if (!all && own.length === 0) return [];
  const rows = await reads
    .select({ task: tasks, name: units.name, nameEn: units.nameEn })
    .from(tasks)
    .innerJoin(units, eq(units.id, tasks.leadUnitId))
    .where(
      and(
        inArray(tasks.state, [...(which === "running" ? running : ended)]),
        all ? undefined : inArray(tasks.leadUnitId, own),
      ),
    )
    .orderBy(which === "running" ? asc(tasks.dueOn) : desc(tasks.endedAt), asc(tasks.id))
    .limit(200);
  const counts = await publicNeedsOf(
    reads,
    rows.map(({ task }) => task.id),
  );
  return rows.map(({ task, name, nameEn }) => lineOf(task, { name, nameEn }, counts.get(task.id) ?? 0));
}

/** What a task's form lets choose from. */
export async function taskChoices(reads: Reads) {
  const { id, name, nameEn } = units;
  const { number, title } = tasks;
  return {
    units: await reads.select({ id, name, nameEn }).from(units).orderBy(asc(name)),
    parents: await reads
      .select({ number, title })
      .from(tasks)
      .where(inArray(tasks.state, [...running]))
      .orderBy(asc(number)),
  };
}
