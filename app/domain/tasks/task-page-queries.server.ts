import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";
import { units } from "#db/schema/people.ts";
import { verdicts } from "#db/schema/responses.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import {
  taskPhotos,
  taskReports,
  taskSources,
  taskSupportingUnits,
  tasks,
  taskYearlyTargets,
} from "#db/schema/tasks.ts";
import { clauseLines } from "../plans/clause-queries.server.ts";
import { clauseRefOf } from "../plans/clause-ref.ts";
import { factsOfNeeds } from "../summaries/load-summary-facts.server.ts";
import { maskPersonalData } from "../text/personal-data.ts";
import { consultationsOfTask } from "./consultations-of-task.server.ts";
import { loadTask, milestonesOf } from "./load-task.server.ts";
import { lineOf } from "./task-queries.server.ts";
import type { ClauseSource, TaskPage } from "./task-view.ts";

/** A task with everything that hangs on it, as anybody may read it. */
export async function taskPage(reads: Reads, number: string): Promise<TaskPage | undefined> {
  const task = await loadTask(reads, { number });
  if (!task) return undefined;
  const sources = await reads.select().from(taskSources).where(eq(taskSources.taskId, task.id));
  const summaryIds = sources.filter(({ kind }) => kind === "summary").map(({ ref }) => ref);
  const held = await needIdsOf(reads, summaryIds);
  const [lead] = await reads.select().from(units).where(eq(units.id, task.leadUnitId));
  const facts = await factsOfNeeds(reads, held);
  const answered = await publicNeeds(reads, held);
  const { id, version, leadUnitId, measure, measureUnit, target, done, weight, openedAt, endedAt, outcome } =
    task;
  return {
    ...lineOf(task, { name: lead?.name ?? "", nameEn: lead?.nameEn ?? "" }, answered.length),
    ...{ id, version, leadUnitId, measure, measureUnit, target, done, weight, openedAt, endedAt, outcome },
    funds: task.fundsArePublic ? task.funds : null,
    fundsWithheld: !task.fundsArePublic && task.funds !== null,
    supporting: await supportingUnits(reads, id),
    yearly: await reads
      .select({ year: taskYearlyTargets.year, target: taskYearlyTargets.target })
      .from(taskYearlyTargets)
      .where(eq(taskYearlyTargets.taskId, id))
      .orderBy(asc(taskYearlyTargets.year)),
    parent: await parentOf(reads, task.parentId),
    parts: await partsOf(reads, id),
    clauses: await clausesOf(
      reads,
      sources.filter(({ kind }) => kind === "clause").map(({ ref }) => ref),
    ),
    summaries: await summariesOf(reads, summaryIds),
    consultations: await consultationsOfTask(reads, id),
    milestones: (await milestonesOf(reads, id)).map(({ taskId, position, ...milestone }) => milestone),
    reports: await reportsOf(reads, id),
    answered,
    people: facts.public.people,
    someNotPublic: facts.someNotPublic,
    since: facts.public.since,
    verdicts: await verdictsOn(reads, id),
  };
}

async function parentOf(reads: Reads, parentId: string | null) {
  const parent = parentId && (await loadTask(reads, { id: parentId }));
  return parent ? { number: parent.number, title: parent.title } : null;
}

async function partsOf(reads: Reads, taskId: string) {
  const { number, title, progress, weight, state } = tasks;
  return await reads
    .select({ number, title, progress, weight, state })
    .from(tasks)
    .where(eq(tasks.parentId, taskId))
    .orderBy(asc(tasks.dueOn));
}

/** The newest hundred reports, without who wrote them: the part they acted in is enough. */
async function reportsOf(reads: Reads, taskId: string) {
  const { id, move, toState, progress, done, words, evidence, byRole, at } = taskReports;
  const rows = await reads
    .select({ id, move, toState, progress, done, words, evidence, byRole, at })
    .from(taskReports)
    .where(eq(taskReports.taskId, taskId))
    .orderBy(desc(at), desc(id))
    .limit(100);
  const photos = await photosOf(
    reads,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, photos: photos.filter(({ reportId }) => reportId === row.id) }));
}

async function photosOf(reads: Reads, reportIds: string[]) {
  if (reportIds.length === 0) return [];
  const { id, reportId, width, height, alternative, position } = taskPhotos;
  const rows = await reads
    .select({ id, reportId, width, height, alternative })
    .from(taskPhotos)
    .where(inArray(reportId, reportIds))
    .orderBy(asc(position));
  return rows.map((row) => ({ ...row, alternative: maskPersonalData(row.alternative) }));
}

async function needIdsOf(reads: Reads, summaryIds: string[]): Promise<string[]> {
  if (summaryIds.length === 0) return [];
  const rows = await reads
    .selectDistinct({ id: summaryNeeds.needId })
    .from(summaryNeeds)
    .where(inArray(summaryNeeds.summaryId, summaryIds));
  return rows.map(({ id }) => id);
}

async function publicNeeds(reads: Reads, ids: string[]) {
  if (ids.length === 0) return [];
  const { number, title, state, submittedAt, supportCount } = needs;
  const rows = await reads
    .select({ number, title, state, submittedAt, supportCount })
    .from(needs)
    .where(and(inArray(needs.id, ids), amongPublic, ne(needs.state, "withdrawn")))
    .orderBy(asc(needs.submittedAt), asc(needs.id));
  return rows.map((row) => ({ ...row, title: maskPersonalData(row.title) }));
}

async function supportingUnits(reads: Reads, taskId: string) {
  return await reads
    .select({ name: units.name, nameEn: units.nameEn })
    .from(taskSupportingUnits)
    .innerJoin(units, eq(units.id, taskSupportingUnits.unitId))
    .where(eq(taskSupportingUnits.taskId, taskId))
    .orderBy(units.name);
}

async function clausesOf(reads: Reads, refs: readonly string[]): Promise<ClauseSource[]> {
  const lines = await clauseLines(reads, refs.map(clauseRefOf));
  return lines.map(({ planId, planTitle, planTitleEn, anchor, number, heading }) => ({
    ...{ planId, plan: { name: planTitle, nameEn: planTitleEn }, anchor, number, heading },
  }));
}

async function summariesOf(reads: Reads, ids: string[]) {
  if (ids.length === 0) return [];
  const { number, title, publishedAt } = summaries;
  return await reads.select({ number, title, publishedAt }).from(summaries).where(inArray(summaries.id, ids));
}

/** Verdicts of those whose needs are public: a hidden need's verdict would tell of it. */
async function verdictsOn(reads: Reads, taskId: string) {
  const [row] = await reads
    .select({
      given: sql<number>`count(*)`,
      solved: sql<number>`coalesce(sum(${verdicts.solved}), 0)`,
      satisfied: sql<number>`coalesce(sum(${verdicts.satisfaction} >= 3), 0)`,
    })
    .from(verdicts)
    .innerJoin(needs, eq(needs.id, verdicts.needId))
    .where(and(eq(verdicts.about, `task:${taskId}`), eq(needs.isPublic, true)));
  return row ?? { given: 0, solved: 0, satisfied: 0 };
}
