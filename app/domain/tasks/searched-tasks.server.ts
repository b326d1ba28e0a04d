import { asc, desc } from "drizzle-orm";
import { among } from "#db/among.ts";
import type { Reads } from "#db/client.ts";
import { taskMilestones, taskReports, tasks } from "#db/schema/tasks.ts";
import type { PublicText } from "../search/search-kinds.ts";
import { maskPersonalData } from "../text/personal-data.ts";

/** Tasks with what they are measured by, their milestones and what was reported: all of it stands on their pages. */
export async function searchedTasks(reads: Reads, refs: readonly (number | string)[]): Promise<PublicText[]> {
  const { id: ref, number, title, measure, placeLabel, outcome, openedAt: at } = tasks;
  const rows = await reads
    .select({ ref, number, title, measure, placeLabel, outcome, at })
    .from(tasks)
    .where(among(tasks.id, refs));
  const milestones = await reads
    .select({ taskId: taskMilestones.taskId, words: taskMilestones.title })
    .from(taskMilestones)
    .where(among(taskMilestones.taskId, refs))
    .orderBy(asc(taskMilestones.position));
  const reports = await reads
    .select({ taskId: taskReports.taskId, words: taskReports.words })
    .from(taskReports)
    .where(among(taskReports.taskId, refs))
    .orderBy(desc(taskReports.at), desc(taskReports.id));
  const said = [...reports, ...milestones];
  return rows.map(({ ref, number, title, measure, placeLabel, outcome, at }) => ({
    ...{ ref, number, at, titled: true, title: masked(title) },
    texts: [measure, placeLabel, outcome ?? "", ...of(said, ref)].map(masked),
  }));
}

const of = (said: readonly { taskId: string; words: string }[], task: string) =>
  said.filter(({ taskId }) => taskId === task).map(({ words }) => words);

/** An office's own words: the telephone it publishes on purpose stays. */
const masked = (words: string) => maskPersonalData(words, ["landline"]);
