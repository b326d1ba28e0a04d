import type { Reads } from "#db/client.ts";
import { byMeaning, isKnown } from "./by-meaning.server.ts";
import { correctedText } from "./corrected.server.ts";
import { fewerUnits } from "./fewer-units.server.ts";
import { fewerWords } from "./fewer-words.server.ts";
import { countsOf, matchesOf } from "./matches.server.ts";
import type { SearchAsked } from "./search-asked.ts";
import { totalOf } from "./search-counts.ts";
import { searchKinds } from "./search-kinds.ts";
import { type Chosen, searchPage } from "./search-page.server.ts";
import type { SearchSources } from "./search-sources.server.ts";
import type { SearchView } from "./search-view.ts";
import { soughtIn, unknownRuns } from "./sought-words.server.ts";

/** With fewer results than this the words may have been meant otherwise. */
const few = 3;

/**
 * A page of what everybody may read about a question, the best first, and after it what says the same in other words; words are
 * read anew before they are shown.
 */
export async function search(reads: Reads, sources: SearchSources, asked: SearchAsked): Promise<SearchView> {
  const chosenFor = (text: string) => chosen(reads, sources, { text, exact: asked.exact });
  const pageOf = (chosen: Chosen) => searchPage(reads, sources, asked, chosen);
  const typed = await chosenFor(asked.text);
  const shown = await pageOf(typed);
  const some = totalOf(shown.counts) > 0;
  if (asked.exact) return some ? shown : await pageOf(await fewerWords(reads, sources, asked.text));
  if (some && isKnown(typed.meant)) return shown;
  // Judged by the first page, whichever is asked for: all pages are of one question.
  const first = asked.after > 0 ? await searchPage(reads, sources, { ...asked, after: 0 }, typed) : shown;
  const direct = first.results.filter(({ otherwise }) => !otherwise);
  const asTyped = direct.filter((each) => each.asTyped).length;
  const isSure = asTyped > 0;
  if (countOf(typed) >= few && isSure && asTyped >= Math.min(few, direct.length)) return shown;
  const meant = await correctedText(reads, sources, asked.text);
  const other = meant === undefined ? undefined : await chosenFor(meant);
  const isBetter = other !== undefined && countOf(other) > (isSure ? countOf(typed) : 0);
  if (meant !== undefined && isBetter && !isSure) return { ...(await pageOf(other)), instead: meant };
  if (some) return { ...shown, meant: isBetter && meant !== undefined ? meant : null };
  // Put right or not, nothing has all of it: as many of its words as there are.
  const fewer = async (text: string) =>
    (await fewerUnits(reads, sources, text)) ?? (await fewerWords(reads, sources, text));
  const ofTyped = await fewer(asked.text);
  const ofMeant = meant === undefined ? ofTyped : await fewer(meant);
  if (meant === undefined || ofMeant.sought.length <= ofTyped.sought.length) return await pageOf(ofTyped);
  return { ...(await pageOf(ofMeant)), instead: meant };
}

async function chosen(
  reads: Reads,
  sources: SearchSources,
  { text, exact }: Pick<SearchAsked, "text" | "exact">,
): Promise<Chosen> {
  const sought = await soughtIn(reads, text);
  const matches = await matchesOf(reads, sources, sought);
  const meant = exact ? undefined : await byMeaning(reads, sources, { text, sought, matches }, searchKinds);
  return { sought, matches, meant, runs: unknownRuns(text) };
}

const countOf = ({ matches }: Chosen) => totalOf(countsOf(matches));
