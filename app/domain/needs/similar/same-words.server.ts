import { cutQuestion } from "../../search/cut-words.server.ts";
import { type SameWords, sameWordsOf, type WordSet } from "../../search/same-words.ts";
import { lexicon } from "./lexicon.server.ts";
import type { Lexicon } from "./lexicon.ts";

let known: Promise<SameWords> | undefined;

/** The lexicon as the search asks it: which everyday words say the same. */
export function sameWords(): Promise<SameWords> {
  known ??= lexicon().then((words) => sameWordsOf(wordSetsOf(words), cutQuestion));
  return known;
}

/** What the lexicon makes of "parked" for itself: no word of anybody. */
const parkedCar = "parkcar";

/** Words of a concept say the same; groups of everyday words are wider, and only tell which of these are nearest. */
const wordSetsOf = ({ concepts, everyday }: Lexicon): WordSet[] => [
  ...[...concepts.values()].map(({ name, zh, en, wide = false }) => ({
    words: [name["zh-CN"], ...zh, name.en, ...en.filter((word) => word !== parkedCar)],
    loose: wide,
  })),
  ...Object.values(everyday).map(({ zh, en }) => ({ words: [...zh, ...en], loose: true })),
];
