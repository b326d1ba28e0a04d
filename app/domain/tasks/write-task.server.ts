import { eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { units } from "#db/schema/people.ts";
import { taskSources, taskSupportingUnits, tasks, taskYearlyTargets } from "#db/schema/tasks.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { takeNumber } from "../audit/take-number.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Refusal } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { clauseLines } from "../plans/clause-queries.server.ts";
import { clauseRefOf } from "../plans/clause-ref.ts";
import { loadTask } from "./load-task.server.ts";
import { refreshAncestors } from "./refresh-ancestors.server.ts";
import type { TaskInput } from "./task-form.ts";
import type { TaskSourceKind } from "./task-terms.ts";

type Source = { kind: TaskSourceKind; ref: string };
export type WriteTaskRefusal = "unit-unknown" | "clause-unknown" | "parent-unknown" | "parent-ended";
type Checked = { ok: true; parentId: string | null } | Refusal<WriteTaskRefusal>;

/** Whether the units and the parent that a task names exist. */
export async function checkTask(tx: Tx, input: TaskInput): Promise<Checked> {
  const named = [...new Set([input.leadUnitId, ...input.supportingUnitIds])];
  const found = await tx.select({ id: units.id }).from(units).where(inArray(units.id, named));
  if (found.length !== named.length) return { ok: false, reason: "unit-unknown" };
  if (!(await clausesExist(tx, input.clauseRefs))) return { ok: false, reason: "clause-unknown" };
  if (input.parentNumber === null) return { ok: true, parentId: null };
  const parent = await loadTask(tx, { number: input.parentNumber });
  if (!parent) return { ok: false, reason: "parent-unknown" };
  if (parent.state === "done" || parent.state === "terminated") return { ok: false, reason: "parent-ended" };
  return { ok: true, parentId: parent.id };
}

/** Whether every `planId#anchor` names a clause. */
export async function clausesExist(tx: Tx, refs: readonly string[]): Promise<boolean> {
  return (await clauseLines(tx, refs.map(clauseRefOf))).length === new Set(refs).size;
}

export async function nextTaskName(deps: Deps, tx: Tx, title: string) {
  const year = civilDateOf(deps.clock.now(), deps.zone).slice(0, 4);
  const taken = await takeNumber(tx, `task-${year}`);
  return { id: deps.ids.next(), number: `${year}-T${String(taken).padStart(3, "0")}`, title };
}

/** Writes a checked task with its units, yearly targets and sources, and its event. */
export async function writeTask(
  deps: Deps,
  tx: Tx,
  actor: Person,
  task: { id: string; number: string },
  input: TaskInput & { parentId: string | null },
  sources: readonly Source[],
) {
  const at = deps.clock.now();
  const { supportingUnitIds, clauseRefs, yearly, parentNumber: _, ...row } = input;
  await tx.insert(tasks).values({ ...row, ...task, state: "not-started", openedBy: actor.id, openedAt: at });
  const supporting = supportingUnitIds.filter((unitId) => unitId !== input.leadUnitId);
  if (supporting.length > 0)
    await tx.insert(taskSupportingUnits).values(supporting.map((unitId) => ({ taskId: task.id, unitId })));
  if (yearly.length > 0)
    await tx.insert(taskYearlyTargets).values(yearly.map((each) => ({ taskId: task.id, ...each })));
  const clauses = clauseRefs.map((ref) => ({ kind: "clause" as const, ref }));
  await tx
    .insert(taskSources)
    .values([...sources, ...clauses].map((source) => ({ taskId: task.id, ...source })))
    .onConflictDoNothing();
  const summaryId = sources.find(({ kind }) => kind === "summary")?.ref ?? null;
  await appendEvent(
    tx,
    { actor, role: "coordinator", at },
    {
      type: "TaskOpened",
      subject: about("task", task.id),
      particulars: { number: task.number, summaryId },
    },
  );
  await refreshAncestors(tx, input.parentId);
}

/** A task of this title that hangs on the same source already: the form was sent twice. */
export async function openedAlready(tx: Tx, source: Source, title: string): Promise<boolean> {
  const rows = await tx
    .select({ title: tasks.title, ref: taskSources.ref, kind: taskSources.kind })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(eq(taskSources.ref, source.ref));
  return rows.some((row) => row.kind === source.kind && row.title === title);
}
