import { and, desc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { summaries } from "#db/schema/summaries.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { loadSummary, needsOfSummary, quotesOfSummary } from "./load-summary.server.ts";
import { factsOfSummaries } from "./load-summary-facts.server.ts";
import { needsByName } from "./needs-to-summarise.server.ts";
import { taskOfSummary } from "./summary-queries.server.ts";
import { type SummaryState, summaryStates } from "./summary-states.ts";
import type { OfficeSummary, OfficeSummaryLine } from "./summary-view.ts";
import { namesOfTerritories } from "./territory-names.server.ts";

const mayRead = (actor: Actor) => hasRole(actor, "coordinator", "inspector");

/** Every summary of these states for the coordinators' desk, newest first, at most 200; nobody else has a desk. */
export async function officeSummaries(
  reads: Reads,
  actor: Actor,
  states: readonly SummaryState[] = summaryStates,
): Promise<OfficeSummaryLine[]> {
  if (!mayRead(actor)) return [];
  const rows = await reads
    .select({ summary: summaries, preparer: people.displayName })
    .from(summaries)
    .leftJoin(people, eq(people.id, summaries.preparedBy))
    .where(inArray(summaries.state, [...states]))
    .orderBy(desc(summaries.preparedAt), desc(summaries.id))
    .limit(200);
  const facts = await factsOfSummaries(
    reads,
    rows.map(({ summary }) => summary.id),
  );
  return rows.map(({ summary: { id, number, title, state, category, preparedAt }, preparer }) => ({
    ...{ number, title, state, category, preparedAt },
    preparer: preparer ?? "",
    people: facts.get(id)?.whole.people ?? 0,
    needs: facts.get(id)?.whole.needs ?? 0,
  }));
}

/** One summary with everything the office knows of it; undefined for who may not read it. */
export async function officeSummary(
  reads: Reads,
  actor: Actor,
  number: string,
): Promise<OfficeSummary | undefined> {
  if (!mayRead(actor)) return undefined;
  const row = await loadSummary(reads, { number });
  const facts = row && (await factsOfSummaries(reads, [row.id])).get(row.id);
  if (!row || !facts) return undefined;
  const [preparer] = await reads
    .select({ name: people.displayName })
    .from(people)
    .where(and(eq(people.id, row.preparedBy)));
  const names = await namesOfTerritories(reads);
  const held = await needsOfSummary(reads, row.id);
  const chosen = await needsByName(
    reads,
    actor,
    held.map((need) => need.id),
  );
  const byId = new Map(chosen.map((need) => [need.id, need]));
  const { id, territoryId, reviewedBy, declinedAt, ...shown } = row;
  return {
    ...shown,
    preparer: preparer?.name ?? "",
    facts,
    territories: facts.whole.territoryIds.flatMap((each) => names.get(each) ?? []),
    needs: chosen,
    quotes: (await quotesOfSummary(reads, id)).map(({ needId, words }) => ({
      number: byId.get(needId)?.number ?? "",
      words,
      entity: byId.get(needId)?.entity ?? null,
    })),
    task: await taskOfSummary(reads, id),
  };
}
