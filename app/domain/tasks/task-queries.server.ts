import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";
import { units } from "#db/schema/people.ts";
import { summaryNeeds } from "#db/schema/summaries.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import type { TaskFilter } from "./task-filter.ts";
import type { Named, TaskLine } from "./task-view.ts";

export type TaskList = { lines: TaskLine[]; next?: string };

/** Tasks of the pool by due date, by keyset: `after` is the last page's `next`. */
export async function taskList(
  reads: Reads,
  { theme, state, unit, clause }: TaskFilter,
  { size, after }: { size: number; after?: string | undefined },
): Promise<TaskList> {
  const [due = "", id = ""] = after?.split("~") ?? [];
  const rows = await reads
    .select({ task: tasks, name: units.name, nameEn: units.nameEn })
    .from(tasks)
    .innerJoin(units, eq(units.id, tasks.leadUnitId))
    .where(
      and(
        theme && eq(tasks.theme, theme),
        state && eq(tasks.state, state),
        unit ? eq(tasks.leadUnitId, unit) : undefined,
        clause
          ? inArray(
              tasks.id,
              reads
                .select({ id: taskSources.taskId })
                .from(taskSources)
                .where(and(eq(taskSources.kind, "clause"), eq(taskSources.ref, clause))),
            )
          : undefined,
        after ? sql`(${tasks.dueOn}, ${tasks.id}) > (${due}, ${id})` : undefined,
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const counts = await publicNeedsOf(
    reads,
    page.map(({ task }) => task.id),
  );
  const last = page.at(-1)?.task;
  return {
    lines: page.map(({ task, name, nameEn }) => lineOf(task, { name, nameEn }, counts.get(task.id) ?? 0)),
    ...(rows.length > size && last && { next: `${last.dueOn}~${last.id}` }),
  };
}

export function lineOf(task: typeof tasks.$inferSelect, lead: Named, needsAnswered: number): TaskLine {
  const { number, title, theme, rung, state, startOn, dueOn, progress, placeLabel, geometry } = task;
  return {
    ...{ number, title, theme, rung, state, startOn, dueOn, progress, placeLabel, geometry, lead },
    class: task.class,
    needs: needsAnswered,
  };
}

/** How many public needs each task answers. */
export async function publicNeedsOf(reads: Reads, taskIds: readonly string[]): Promise<Map<string, number>> {
  if (taskIds.length === 0) return new Map();
  const rows = await reads
    .select({ taskId: taskSources.taskId, needs: sql<number>`count(distinct ${needs.id})` })
    .from(taskSources)
    .innerJoin(summaryNeeds, eq(summaryNeeds.summaryId, taskSources.ref))
    .innerJoin(needs, eq(needs.id, summaryNeeds.needId))
    .where(
      and(
        eq(taskSources.kind, "summary"),
        inArray(taskSources.taskId, [...taskIds]),
        amongPublic,
        ne(needs.state, "withdrawn"),
      ),
    )
    .groupBy(taskSources.taskId);
  return new Map(rows.map((row) => [row.taskId, row.needs]));
}

/** Units that lead a task now, for the filter. */
export async function leadingUnits(reads: Reads) {
  return await reads
    .selectDistinct({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .innerJoin(tasks, eq(tasks.leadUnitId, units.id))
    .orderBy(units.name);
}
