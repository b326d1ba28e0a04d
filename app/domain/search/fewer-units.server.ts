import type { Reads } from "#db/client.ts";
import { entriesBy, matchesOtherwise } from "./by-meaning.server.ts";
import { asTyped, fewerAndFewer, rare } from "./fewer-words.server.ts";
import { countsOf, matchesOf } from "./matches.server.ts";
import { withoutPassing } from "./passing-words.ts";
import { totalOf } from "./search-counts.ts";
import { searchKinds } from "./search-kinds.ts";
import type { Chosen } from "./search-page.server.ts";
import type { SearchSources } from "./search-sources.server.ts";
import { soughtWords } from "./sought-words.server.ts";
import { type Unit, unitsOf } from "./units-asked.ts";

/**
 * As many parts of a question as stand together somewhere, in whatever words: those that nothing has are left out, then of the
 * others the most frequent. Undefined where the lexicon knows none of them, or nothing has any.
 */
export async function fewerUnits(
  reads: Reads,
  sources: SearchSources,
  text: string,
): Promise<Chosen | undefined> {
  const words = soughtWords(text);
  const typed = withoutPassing(words).map((word) => [word]);
  const same = await sources.sameWords();
  const asked = unitsOf(words, typed, same);
  // An everyday word that nothing says otherwise (late) goes before the matter that it is said of (bus).
  const goesFirst = ({ words: [first = ""], others }: Unit) => others.length === 0 && same.has(first);
  if (asked.every(({ others }) => others.length === 0)) return undefined;
  const found = async (units: readonly Unit[]) => {
    const sought = units.flatMap((unit) => unit.typed);
    const matches = await matchesOf(reads, sources, sought);
    const meant = { units, matches: await matchesOtherwise(reads, sources, units, searchKinds) };
    return { sought, matches, meant, count: totalOf(countsOf(matches)) + totalOf(countsOf(meant.matches)) };
  };
  const entries = await entriesBy(reads, asked);
  for (const [unit, count] of entries)
    if (count > 0 && count <= rare && (await found([unit])).count === 0) entries.set(unit, 0);
  const standing = asked.filter((unit) => (entries.get(unit) ?? 0) > 0);
  const order = (unit: Unit) => (goesFirst(unit) ? Number.MAX_SAFE_INTEGER : (entries.get(unit) ?? 0));
  for (const units of fewerAndFewer(standing, order)) {
    const { count, ...chosen } = await found(units);
    const left = asked.filter((unit) => !units.includes(unit));
    if (count > 0)
      return {
        ...chosen,
        left: asTyped(
          text,
          left.flatMap((unit) => unit.typed.flat()),
        ),
      };
  }
  return undefined;
}
