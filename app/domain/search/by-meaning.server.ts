import type { Reads } from "#db/client.ts";
import { type Candidate, entriesOf } from "./candidates.server.ts";
import { wordsOfEntry } from "./index-words.ts";
import type { Sought } from "./match-expression.ts";
import { type KindMatches, matchesBy } from "./matches.server.ts";
import { rankEntries } from "./rank-entries.ts";
import { weightsOf } from "./ranked.server.ts";
import { evenly, isInSameLanguage, isOtherwise, otherwiseOf, weighedIn } from "./said-otherwise.ts";
import { furthest, resultsAPage } from "./search-asked.ts";
import type { SearchKind } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";
import { soughtWords } from "./sought-words.server.ts";
import { type Unit, unitsOf } from "./units-asked.ts";
import { wordsKnown } from "./words-known.server.ts";

/** What says the same as a question in other words, and how the question was understood. */
export type ByMeaning = { units: readonly Unit[]; matches: KindMatches };

/** Of a kind with more than this in the words that were typed nobody gets to see others. */
const enough = furthest + resultsAPage;
/** So many of a kind are weighed, the newest. */
const newest = 100;

/** Undefined where the lexicon knows no other words. */
export async function byMeaning(
  reads: Reads,
  sources: SearchSources,
  { text, sought, matches }: { text: string; sought: Sought; matches: KindMatches },
  kinds: readonly SearchKind[],
): Promise<ByMeaning | undefined> {
  const units = unitsOf(soughtWords(text), sought, await sources.sameWords());
  if (units.every(({ others }) => others.length === 0)) return undefined;
  const wanted = kinds.filter((kind) => matches[kind].numbers.length < enough);
  return { units, matches: await matchesOtherwise(reads, sources, units, wanted) };
}

/** What has every part in some words, and not all of them as they were typed. */
export async function matchesOtherwise(
  reads: Reads,
  sources: SearchSources,
  units: readonly Unit[],
  kinds: readonly SearchKind[],
): Promise<KindMatches> {
  const fits = (words: ReadonlySet<string>) => isOtherwise(words, units);
  const isOther = units.some(({ others }) => others.length > 0);
  return await matchesBy(reads, sources, { expression: otherwiseOf(units), fits }, isOther ? kinds : []);
}

/** In how many things each part stands by the index, at most: in any of its words, of which the rarest counts. */
export async function entriesBy(reads: Reads, units: readonly Unit[]): Promise<Map<Unit, number>> {
  const ways = (unit: Unit) => [unit.typed.flat(), ...unit.others.map(({ words }) => words)];
  const known = await wordsKnown(
    reads,
    units.flatMap((unit) => ways(unit).flat()),
  );
  const least = (words: readonly string[]) => Math.min(...words.map((word) => known.get(word) ?? 0));
  return new Map(units.map((unit) => [unit, ways(unit).reduce((sum, words) => sum + least(words), 0)]));
}

/** The newest of them, the best first; those in the language of the question before those in the other. */
export async function rankedByMeaning(
  reads: Reads,
  kinds: readonly SearchKind[],
  { units, matches }: ByMeaning,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const kind of kinds)
    if (matches[kind].numbers.length > 0)
      candidates.push(...(await entriesOf(reads, kind, matches[kind].numbers.slice(0, newest))));
  if (candidates.length === 0) return [];
  const sought = weighedIn(units);
  const weights = evenly(await weightsOf(reads, sought), sought);
  const ranked = rankEntries(candidates, sought, weights).map(({ entry }) => entry);
  const near = new Set(ranked.filter((entry) => isInSameLanguage(wordsOfEntry(entry), units)));
  return [...near, ...ranked.filter((entry) => !near.has(entry))];
}

/** Whether the lexicon knows every word: then none of them is a slip. */
export const isKnown = (meant: ByMeaning | undefined) =>
  meant?.units.every(({ others }) => others.length > 0) ?? false;
