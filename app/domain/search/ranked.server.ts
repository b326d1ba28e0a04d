import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { type Candidate, candidatesOf } from "./candidates.server.ts";
import type { Sought } from "./match-expression.ts";
import type { KindMatches } from "./matches.server.ts";
import { rankEntries, type Weights, weightOf } from "./rank-entries.ts";
import type { SearchKind } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";
import { wordsKnown } from "./words-known.server.ts";

/** What is worth weighing of these kinds, in one order, the best first. */
export async function ranked(
  reads: Reads,
  sources: SearchSources,
  kinds: readonly SearchKind[],
  sought: Sought,
  matches: KindMatches,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const kind of kinds)
    if (matches[kind].numbers.length > 0)
      candidates.push(...(await candidatesOf(reads, sources, kind, sought, matches[kind])));
  const weights = await weightsOf(reads, sought);
  return rankEntries(candidates, sought, weights).map(({ entry }) => entry);
}

/** A single Chinese character says little, and its things are not counted. */
const isSign = (word: string) => /^\p{Script=Han}$/u.test(word);
const least = 0.5;

export async function weightsOf(reads: Reads, sought: Sought): Promise<Weights> {
  const [last] = await reads.all<{ n: number }>(
    sql`SELECT coalesce(max(n), 0) AS n FROM search_entries WHERE kind = 'need'`,
  );
  const known = await wordsKnown(reads, sought.flat());
  const all = last?.n ?? 0;
  return new Map([...known].map(([word, entries]) => [word, isSign(word) ? least : weightOf(entries, all)]));
}
