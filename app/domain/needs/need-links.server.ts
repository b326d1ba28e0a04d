import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { units } from "#db/schema/people.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import type { NeedSummaryLink, NeedTaskLink } from "./need-view.ts";
import { officialWords } from "./public-words.ts";

const publicStates: readonly string[] = ["published", "tasked", "declined"];

/** Summaries that the need went into: public ones by name, one still in preparation only as a fact. */
export async function summariesOf(reads: Reads, needId: string) {
  const rows = await reads
    .select({
      id: summaries.id,
      number: summaries.number,
      title: summaries.title,
      state: summaries.state,
      preparedAt: summaries.preparedAt,
      publishedAt: summaries.publishedAt,
      declinedReason: summaries.declinedReason,
      declinedAt: summaries.declinedAt,
    })
    .from(summaryNeeds)
    .innerJoin(summaries, eq(summaries.id, summaryNeeds.summaryId))
    .where(eq(summaryNeeds.needId, needId))
    .orderBy(asc(summaries.preparedAt));
  const shown = rows.filter(({ state }) => publicStates.includes(state));
  const links = rows.map((row): NeedSummaryLink => {
    if (!publicStates.includes(row.state)) return { shown: false, at: row.preparedAt };
    const { number, title, publishedAt, preparedAt, state, declinedAt, declinedReason } = row;
    const declined =
      state === "declined" && declinedAt && declinedReason
        ? { declined: { reason: officialWords(declinedReason), at: declinedAt } }
        : {};
    return { shown: true, number, title, at: publishedAt ?? preparedAt, ...declined };
  });
  return { links, publicIds: shown.map(({ id }) => id) };
}

/** Tasks opened from the summaries that the need went into. */
export async function tasksOf(reads: Reads, summaryIds: readonly string[]): Promise<NeedTaskLink[]> {
  if (summaryIds.length === 0) return [];
  const { id, number, title, state, openedAt, endedAt, dueOn } = tasks;
  return await reads
    .selectDistinct({
      ...{ id, number, title, state, openedAt, endedAt, dueOn },
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .innerJoin(units, eq(units.id, tasks.leadUnitId))
    .where(and(eq(taskSources.kind, "summary"), inArray(taskSources.ref, [...summaryIds])))
    .orderBy(asc(openedAt));
}
