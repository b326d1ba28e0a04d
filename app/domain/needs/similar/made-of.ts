import type { CivicConcept } from "./civic-concept.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Said } from "./spoken.ts";

/** A concept that several words name together, and these words. */
export type Made = { concept: CivicConcept; at: Said; of: Said[] };

/** No further from the first may the others stand, in characters of Chinese or words of English. */
const near = 22;

/** The concepts that words of a sentence name together, in whatever order. */
export function madeOf(lexicon: Lexicon, said: readonly Said[]): Made[] {
  const byMeaning = new Map<string, Said[]>();
  for (const each of said)
    for (const means of each.means) {
      const before = byMeaning.get(means);
      if (before) before.push(each);
      else byMeaning.set(means, [each]);
    }
  const found = new Map<string, Made>();
  for (const [means, ats] of byMeaning)
    for (const { concept, of } of lexicon.makings.get(means) ?? []) {
      if (of.some((wanted) => !byMeaning.has(wanted))) continue;
      for (const at of ats) {
        const others = of.slice(1).flatMap((wanted) => nearest(byMeaning.get(wanted) ?? [], at) ?? []);
        if (others.length < of.length - 1) continue;
        const before = found.get(concept.id);
        if (before) before.of.push(at, ...others);
        else found.set(concept.id, { concept, at, of: [at, ...others] });
      }
    }
  return [...found.values()];
}

function nearest(said: readonly Said[], at: Said): Said | undefined {
  let best: Said | undefined;
  let least = near + 1;
  for (const each of said) {
    const away = Math.max(each.from - at.to, at.from - each.to, 0);
    if (away < least) [best, least] = [each, away];
  }
  return best;
}
