import type { Reads } from "#db/client.ts";
import { type ByMeaning, rankedByMeaning } from "./by-meaning.server.ts";
import { isChinese } from "./index-words.ts";
import type { Sought } from "./match-expression.ts";
import { countsOf, type KindMatches } from "./matches.server.ts";
import { oneOfFamily } from "./one-of-family.ts";
import { ranked } from "./ranked.server.ts";
import { markedIn } from "./said-otherwise.ts";
import { furthest, resultsAPage, type SearchAsked } from "./search-asked.ts";
import { type KindCounts, mostCounted, totalOf } from "./search-counts.ts";
import { searchKinds } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";
import type { Found, SearchView } from "./search-view.ts";
import { shownAs } from "./shown-results.server.ts";

/** What is searched: the words, what has them, and what says the same in others. */
export type Chosen = {
  sought: Sought;
  matches: KindMatches;
  meant?: ByMeaning | undefined;
  left?: string[];
  runs?: string[];
};

/** A page of results: what has the words as they were typed, then what says the same. */
export async function searchPage(
  reads: Reads,
  sources: SearchSources,
  { kind, after }: SearchAsked,
  { sought, matches, meant, left = [], runs = [] }: Chosen,
): Promise<SearchView> {
  const kinds = searchKinds.filter((each) => kind === null || each === kind);
  const until = after + resultsAPage;
  const direct = await ranked(reads, sources, kinds, sought, matches);
  // One more than the page holds, so that it is known whether another follows.
  const others = meant && direct.length <= until ? await rankedByMeaning(reads, kinds, meant) : [];
  const results = await shownAs(reads, sources, direct.slice(after, until), sought, { runs });
  const [from, to] = [after, until].map((at) => Math.max(0, at - direct.length));
  const marks = meant ? [markedIn(meant.units)] : [];
  results.push(...(await shownAs(reads, sources, others.slice(from, to), marks, { otherwise: true })));
  return {
    ...{ results, left, instead: null, meant: null },
    counts: meant ? sumOf(countsOf(matches), countsOf(meant.matches)) : countsOf(matches),
    also: meant && totalOf(countsOf(meant.matches)) > 0 ? alsoSaid(meant, results) : [],
    next: direct.length + others.length > until && until <= furthest ? until : null,
  };
}

const sumOf = (one: KindCounts, other: KindCounts): KindCounts => {
  const sum = (kind: keyof KindCounts) => Math.min(one[kind] + other[kind], mostCounted + 1);
  return {
    ...{ need: sum("need"), answer: sum("answer"), comment: sum("comment") },
    ...{ summary: sum("summary"), task: sum("task") },
  };
};

/** Nobody reads a longer list. */
const mostSaid = 4;

/** The words that were looked for as well, of each language in turn: those first that stand in what is shown. */
function alsoSaid({ units }: ByMeaning, results: readonly Found[]): string[] {
  const all = units.flatMap(({ others }) => inTurn(others.map((each) => each.said)));
  const said = oneOfFamily([...new Set(all)]);
  const marked = new Set(
    results.flatMap(({ title, snippet, otherwise }) =>
      otherwise ? [...title, ...snippet].flatMap(({ text, hit }) => (hit ? [text.toLowerCase()] : [])) : [],
    ),
  );
  const stands = (words: string) => words.split(" ").some((word) => marked.has(word.toLowerCase()));
  return [...said.filter(stands), ...said.filter((words) => !stands(words))].slice(0, mostSaid);
}

function inTurn(said: readonly string[]): string[] {
  const [chinese, others] = [said.filter(isChinese), said.filter((words) => !isChinese(words))];
  return said.flatMap((_, at) => [chinese[at], others[at]]).filter((words) => words !== undefined);
}
