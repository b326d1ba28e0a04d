import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { changesWaiting, fittingNow } from "./fitting-now.server.ts";
import { titleMark } from "./index-words.ts";
import { allOf, type Sought } from "./match-expression.ts";
import { askedOf, type Matches } from "./matches.server.ts";
import { indexOf } from "./put-in-index.server.ts";
import type { RankedEntry } from "./rank-entries.ts";
import type { SearchKind } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";

/** Of a frequent word not all are weighed: the newest, and the newest that have it in their title. */
const newest = 200;
const newestByTitle = 100;

export type Candidate = RankedEntry & { kind: SearchKind };

/** What of a kind is worth weighing, among its newest matches. */
export async function candidatesOf(
  reads: Reads,
  sources: SearchSources,
  kind: SearchKind,
  sought: Sought,
  { numbers }: Matches,
): Promise<Candidate[]> {
  const byTitle = numbers.length > newest ? await titled(reads, sources, kind, sought) : [];
  return await entriesOf(reads, kind, [...new Set([...numbers.slice(0, newest), ...byTitle])]);
}

/** Things by their number, with their words. */
export async function entriesOf(reads: Reads, kind: SearchKind, numbers: readonly number[]) {
  const rows = await reads.all<RankedEntry>(
    sql`SELECT n, title, words FROM search_entries
      WHERE kind = ${kind} AND n IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`,
  );
  return rows.map(({ n, title, words }): Candidate => ({ kind, n, title, words }));
}

async function titled(
  reads: Reads,
  sources: SearchSources,
  kind: SearchKind,
  sought: Sought,
): Promise<readonly number[]> {
  const waiting = await changesWaiting(reads);
  const index = indexOf(kind);
  const rows = await reads.all<{ n: number }>(
    sql`SELECT rowid AS n FROM ${index} WHERE ${index} MATCH ${allOf(sought, titleMark)}
      ORDER BY rowid DESC LIMIT ${newestByTitle}`,
  );
  const numbers = rows.map(({ n }) => n);
  return await fittingNow(reads, askedOf(sources, kind, sought), waiting, numbers);
}
