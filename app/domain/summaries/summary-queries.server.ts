import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";
import { summaries, summaryNeeds, summaryQuotes } from "#db/schema/summaries.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import { entityLabel } from "../needs/entity-label.ts";
import { maskPersonalData } from "../text/personal-data.ts";
import type { SummaryRow } from "./load-summary.server.ts";
import { factsOfSummaries } from "./load-summary-facts.server.ts";
import type { SummaryFacts } from "./summary-facts.ts";
import { isPublicSummary } from "./summary-policy.ts";
import { publicSummaryStates, type SummaryState } from "./summary-states.ts";
import type { Named, PublicSummary, SummaryLine, TaskOfSummary } from "./summary-view.ts";
import { namesOfTerritories } from "./territory-names.server.ts";

export type SummaryPage = { lines: SummaryLine[]; next?: string };

/** Published summaries, newest first, by keyset: `after` is the last page's `next`. */
export async function publicSummaries(
  reads: Reads,
  { size, after, state }: { size: number; after?: string | undefined; state?: SummaryState | undefined },
): Promise<SummaryPage> {
  const shown = publicSummaryStates.filter((each) => state === undefined || each === state);
  const [at = "", id = ""] = after?.split("~") ?? [];
  const rows = await reads
    .select()
    .from(summaries)
    .where(
      and(
        inArray(summaries.state, shown),
        after ? sql`(${summaries.publishedAt}, ${summaries.id}) < (${at}, ${id})` : undefined,
      ),
    )
    .orderBy(desc(summaries.publishedAt), desc(summaries.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    lines: await linesOf(reads, page),
    ...(rows.length > size && last && { next: `${last.publishedAt}~${last.id}` }),
  };
}

/** A summary as a passer-by reads it: only what is public now, however it was when the summary was written. */
export async function publicSummary(reads: Reads, number: string): Promise<PublicSummary | undefined> {
  const [row] = await reads.select().from(summaries).where(eq(summaries.number, number));
  if (!row || !isPublicSummary(row.state)) return undefined;
  const [line] = await linesOf(reads, [row]);
  if (!line) return undefined;
  return {
    ...line,
    evidence: maskPersonalData(row.evidence, ["landline"]),
    declinedReason: row.declinedReason,
    declinedAt: row.declinedAt,
    quotes: await publicQuotes(reads, row.id),
    needs: await publicNeedsOf(reads, row.id),
    task: await taskOfSummary(reads, row.id),
  };
}

async function linesOf(reads: Reads, rows: readonly SummaryRow[]): Promise<SummaryLine[]> {
  const facts = await factsOfSummaries(
    reads,
    rows.map(({ id }) => id),
  );
  const names = await namesOfTerritories(reads);
  return rows.flatMap((row) => {
    const known = facts.get(row.id);
    return known ? [lineOf(row, known, names)] : [];
  });
}

function lineOf(row: SummaryRow, facts: SummaryFacts, names: ReadonlyMap<string, Named>): SummaryLine {
  const { number, title, asked, state, category, publishedAt } = row;
  return {
    ...{ number, title, state, category, publishedAt },
    asked: maskPersonalData(asked, ["landline"]),
    tally: facts.public,
    someNotPublic: facts.someNotPublic,
    territories: facts.public.territoryIds.flatMap((id) => names.get(id) ?? []),
  };
}

async function publicQuotes(reads: Reads, summaryId: string) {
  const rows = await reads
    .select({
      ...{ number: needs.number, title: needs.title, words: summaryQuotes.words },
      ...{ entityId: needs.entityId, entityName: needs.entityName, entityStake: needs.entityStake },
      visibility: needs.visibility,
    })
    .from(summaryQuotes)
    .innerJoin(needs, eq(needs.id, summaryQuotes.needId))
    .where(and(eq(summaryQuotes.summaryId, summaryId), amongPublic, ne(needs.state, "withdrawn")))
    .orderBy(asc(summaryQuotes.position));
  return rows.map(({ number, title, words, visibility, ...by }) => ({
    ...{ number, words, title: maskPersonalData(title) },
    entity: entityLabel(by, null, visibility === "public"),
  }));
}

async function publicNeedsOf(reads: Reads, summaryId: string) {
  const rows = await reads
    .select({
      number: needs.number,
      title: needs.title,
      state: needs.state,
      submittedAt: needs.submittedAt,
      supportCount: needs.supportCount,
      geometry: needs.geometry,
      visibility: needs.visibility,
      ...{ entityId: needs.entityId, entityName: needs.entityName, entityStake: needs.entityStake },
    })
    .from(summaryNeeds)
    .innerJoin(needs, eq(needs.id, summaryNeeds.needId))
    .where(and(eq(summaryNeeds.summaryId, summaryId), amongPublic, ne(needs.state, "withdrawn")))
    .orderBy(asc(needs.submittedAt), asc(needs.id));
  return rows.map(({ visibility, geometry, entityId, entityName, entityStake, ...row }) => ({
    ...row,
    title: maskPersonalData(row.title),
    entity: entityLabel({ entityId, entityName, entityStake }, null, visibility === "public"),
    geometry: visibility === "public" ? geometry : null,
  }));
}

/** The task that a summary became, if it did. */
export async function taskOfSummary(reads: Reads, summaryId: string): Promise<TaskOfSummary | null> {
  const [row] = await reads
    .select({
      number: tasks.number,
      title: tasks.title,
      state: tasks.state,
      progress: tasks.progress,
      openedAt: tasks.openedAt,
      endedAt: tasks.endedAt,
    })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(and(eq(taskSources.kind, "summary"), eq(taskSources.ref, summaryId)));
  return row ?? null;
}
