import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { units } from "#db/schema/people.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import type { Actor } from "../people/actor.ts";
import { entityLabel } from "./entity-label.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";
import type { NeedLink, NeedSummaryLink, NeedTaskLink, NeedView } from "./need-view.ts";
import { officialWords, publicWords } from "./public-words.ts";

/** Fewer than this are not counted in public, so that no single one shows (domain.md 4). */
const smallestShown = 5;

/** Merges of a need in both directions: linked where the reader may see the other need, else only told that it is withheld. */
export async function mergesOf(
  reads: Reads,
  actor: Actor,
  { row }: LoadedNeed,
): Promise<Pick<NeedView, "mergedInto" | "mergedFrom" | "mergedWithheld">> {
  const { needId, intoId, at, undoneAt } = needMerges;
  const merges = await reads
    .select({ needId, intoId, at })
    .from(needMerges)
    .where(and(or(eq(needId, row.id), eq(intoId, row.id)), isNull(undoneAt)))
    .orderBy(asc(at));
  const into = merges.find((merge) => merge.needId === row.id);
  const from = merges.filter((merge) => merge.intoId === row.id);
  const links = await Promise.all(from.map(({ needId, at }) => linkTo(reads, actor, needId, at)));
  const mergedFrom = links.filter((link) => link !== undefined);
  const hidden = links.length - mergedFrom.length;
  const link = into && (await linkTo(reads, actor, into.intoId, into.at));
  return {
    mergedInto: into ? (link ? { shown: true, link } : { shown: false, at: into.at }) : null,
    mergedFrom,
    mergedWithheld: hidden >= smallestShown ? hidden : 0,
  };
}

async function linkTo(reads: Reads, actor: Actor, id: string, at: string): Promise<NeedLink | undefined> {
  const other = await loadNeed(reads, { id });
  const sight = other && sightOf(actor, other.facts);
  if (!other || sight === "none") return undefined;
  const { number, title, visibility } = other.row;
  const entity = entityLabel(other.row, null, sight === "whole" || visibility === "public");
  return { number, title: sight === "whole" ? title : publicWords(title), at, entity };
}

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
