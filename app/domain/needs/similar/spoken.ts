import type { Lexicon } from "./lexicon.ts";
import { nearSpelling } from "./near-spelling.ts";
import { partsOf } from "./parts.ts";

/** A word of the lexicon where it stands in a sentence. */
export type Said = {
  means: readonly string[];
  /** The part at which it begins and the one after its end, counted through the sentence. */
  from: number;
  to: number;
  clause: number;
  /** It says where: 学校门口, outside the school. */
  placed: boolean;
};
export type Sentence = { said: Said[]; unknown: string[] };

/** The words of a sentence that the lexicon knows, the longest at each place, and the parts that belong to none. */
export function readSentence(lexicon: Lexicon, clauses: readonly string[]): Sentence {
  const sentence: Sentence = { said: [], unknown: [] };
  let before = 0;
  for (const [clause, text] of clauses.entries()) {
    const parts = partsOf(text).map((part) => nearSpelling(lexicon.spellings, part));
    for (let at = 0; at < parts.length; ) {
      const entry = lexicon.index.get(parts[at] ?? "")?.find((each) => standsAt(parts, at, each.parts));
      const to = at + (entry?.parts.length ?? 1);
      if (entry) {
        const placed = isPlaced(lexicon, parts, at, to);
        sentence.said.push({ means: entry.means, from: before + at, to: before + to, clause, placed });
        // What stood on both sides of a word is no word itself.
        sentence.unknown.push(" ");
      } else sentence.unknown.push(parts[at] ?? "");
      at = to;
    }
    sentence.unknown.push(" ");
    before += parts.length;
  }
  return sentence;
}

function standsAt(parts: readonly string[], at: number, wanted: readonly string[]): boolean {
  for (let place = wanted.length - 1; place > 0; place -= 1)
    if (parts[at + place] !== wanted[place]) return false;
  return true;
}

/** So many English words may stand between: `outside the old primary school`. */
const wordsBetween = 2;

function isPlaced({ placing }: Lexicon, parts: readonly string[], from: number, to: number): boolean {
  const after = parts[to] === "的" ? to + 1 : to;
  const next = parts[after] ?? "";
  if (placing.after.has(next) || placing.after.has(next + (parts[after + 1] ?? ""))) return true;
  for (let at = from - 1; at >= Math.max(0, from - 1 - wordsBetween); at -= 1)
    if (placing.before.has(parts[at] ?? "") || placing.before.has(`${parts[at - 1]} ${parts[at]}`))
      return true;
  return false;
}
