import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { changesWaiting, fittingNow } from "./fitting-now.server.ts";
import { allOf, hasSought, type Sought } from "./match-expression.ts";
import { indexOf } from "./put-in-index.server.ts";
import { type KindCounts, mostCounted } from "./search-counts.ts";
import { type SearchKind, searchKinds } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";

/** The newest things of a kind that have every word, as far as they are counted, and one more where there are more. */
export type Matches = { numbers: readonly number[] };
export type KindMatches = Record<SearchKind, Matches>;

export async function matchesOf(
  reads: Reads,
  sources: SearchSources,
  sought: Sought,
  kinds: readonly SearchKind[] = searchKinds,
): Promise<KindMatches> {
  const fits = (words: ReadonlySet<string>) => hasSought(words, sought);
  return await matchesBy(reads, sources, { expression: allOf(sought), fits }, sought.length > 0 ? kinds : []);
}

/** The same of a question in the index's own language (`expression`) and of one thing (`fits`). */
export async function matchesBy(
  reads: Reads,
  sources: SearchSources,
  { expression, fits }: { expression: string; fits: (words: ReadonlySet<string>) => boolean },
  kinds: readonly SearchKind[],
): Promise<KindMatches> {
  const waiting = await changesWaiting(reads);
  const of = async (kind: SearchKind) => {
    if (!kinds.includes(kind)) return { numbers: [] };
    const found = await newest(reads, kind, expression);
    return { numbers: await fittingNow(reads, { kind, read: sources[kind], fits }, waiting, found) };
  };
  return {
    need: await of("need"),
    answer: await of("answer"),
    comment: await of("comment"),
    summary: await of("summary"),
    task: await of("task"),
  };
}

/** What of a kind is held against the words where it has changed since. */
export const askedOf = (sources: SearchSources, kind: SearchKind, sought: Sought) => ({
  ...{ kind, read: sources[kind] },
  fits: (words: ReadonlySet<string>) => hasSought(words, sought),
});

/** One text for all of them: a thousand rows cost more to hand over than to find. */
async function newest(reads: Reads, kind: SearchKind, expression: string): Promise<number[]> {
  const index = indexOf(kind);
  const [row] = await reads.all<{ all: string }>(
    sql`SELECT json_group_array(n) AS "all" FROM (
      SELECT rowid AS n FROM ${index} WHERE ${index} MATCH ${expression} ORDER BY rowid DESC LIMIT ${mostCounted + 1})`,
  );
  return JSON.parse(row?.all ?? "[]");
}

export const countsOf = ({ need, answer, comment, summary, task }: KindMatches): KindCounts => ({
  need: need.numbers.length,
  answer: answer.numbers.length,
  comment: comment.numbers.length,
  summary: summary.numbers.length,
  task: task.numbers.length,
});
