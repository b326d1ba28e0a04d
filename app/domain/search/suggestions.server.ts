import type { Reads } from "#db/client.ts";
import { type ByMeaning, byMeaning, isKnown, rankedByMeaning } from "./by-meaning.server.ts";
import { correctedText } from "./corrected.server.ts";
import type { MarkedText } from "./marked-text.ts";
import { matchesOf } from "./matches.server.ts";
import { ranked } from "./ranked.server.ts";
import { markedIn } from "./said-otherwise.ts";
import type { SearchKind } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";
import type { Found } from "./search-view.ts";
import { shownAs } from "./shown-results.server.ts";
import { soughtIn } from "./sought-words.server.ts";

const mostSuggestions = 6;
/** While it is typed, a last word stands for fewer: what it will be is seen with the next letter. */
const mostEndings = 12;
/** Things with a title of their own: an answer or a comment would only name its need again. */
const kinds = ["need", "task", "summary"] as const satisfies readonly SearchKind[];

export type Suggestion = { kind: SearchKind; number: string; title: MarkedText };

/** What the words typed so far may lead to: what has them, then what says the same; if nothing does, what was meant by them. */
export async function suggestionsFor(
  reads: Reads,
  sources: SearchSources,
  text: string,
): Promise<Suggestion[]> {
  const typed = await suggestedBy(reads, sources, text);
  const isSlip = typed.direct === 0 && !(typed.results.length > 0 && typed.isKnown);
  const meant = isSlip ? await correctedText(reads, sources, text) : undefined;
  const corrected = meant === undefined ? undefined : await suggestedBy(reads, sources, meant);
  const { results } = corrected && corrected.results.length > 0 ? corrected : typed;
  return results.map(({ kind, number, title }) => ({ kind, number, title }));
}

async function suggestedBy(reads: Reads, sources: SearchSources, text: string) {
  const sought = await soughtIn(reads, text, mostEndings);
  const matches = await matchesOf(reads, sources, sought, kinds);
  const found = await ranked(reads, sources, kinds, sought, matches);
  const results = await shownAs(reads, sources, found.slice(0, mostSuggestions), sought);
  const room = mostSuggestions - found.length;
  if (room <= 0) return { results, direct: found.length, isKnown: true };
  const meant = await byMeaning(reads, sources, { text, sought, matches }, kinds);
  if (meant) results.push(...(await said(reads, sources, meant, room)));
  return { results, direct: found.length, isKnown: isKnown(meant) };
}

async function said(reads: Reads, sources: SearchSources, meant: ByMeaning, most: number): Promise<Found[]> {
  const entries = (await rankedByMeaning(reads, kinds, meant)).slice(0, most);
  return await shownAs(reads, sources, entries, [markedIn(meant.units)], { otherwise: true });
}
