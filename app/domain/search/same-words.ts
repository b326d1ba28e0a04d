import { isChinese } from "./index-words.ts";
import { withoutPassing } from "./passing-words.ts";

/** Words that a lexicon puts together, the usual ones first. What it only puts beside others (`loose`) makes no two words the same. */
export type WordSet = { words: readonly string[]; loose: boolean };

/** What may stand for a word: as the lexicon writes it, and as the index has its parts. */
export type Otherwise = { said: string; words: readonly string[] };

/** What says the same as these words of a question together, the nearest first: nothing where the lexicon does not know them. */
export type SameWords = {
  othersFor(words: readonly string[]): readonly Otherwise[];
  /** Whether the lexicon has the word at all. */
  has(word: string): boolean;
  longest: number;
};

type Known = Otherwise & { key: string; sets: Set<WordSet>; place: number };

/** More in each language nobody reads, and the index would be asked too much. */
const mostInLanguage = 3;
/** Two words say the same when at least half of the sets that have either have both. */
const leastShared = 0.5;

/** The words of a lexicon by what says the same; `cut` cuts them as questions are cut. */
export function sameWordsOf(sets: readonly WordSet[], cut: (text: string) => readonly string[]): SameWords {
  const known = new Map<string, Known>();
  const members = new Map<WordSet, Known[]>();
  for (const set of sets) members.set(set, membersOf(set, known, cut));
  const others = new Map<string, readonly Otherwise[]>();
  return {
    longest: Math.max(0, ...[...known.values()].map(({ words }) => words.length)),
    has: (word) => known.has(keyOf([word])),
    othersFor(words) {
      const word = known.get(keyOf(words));
      if (!word) return [];
      const found = others.get(word.key) ?? nearest(word, members);
      others.set(word.key, found);
      return found;
    },
  };
}

function membersOf(set: WordSet, known: Map<string, Known>, cut: (text: string) => readonly string[]) {
  return set.words.flatMap((said) => {
    const words = cut(said);
    const key = keyOf(words);
    if (isPassing(words)) return [];
    const word = known.get(key) ?? { said, words, key, sets: new Set(), place: known.size };
    known.set(key, word);
    if (word.sets.has(set)) return [];
    word.sets.add(set);
    return [word];
  });
}

/** Chinese is one run however it was cut. */
const keyOf = (words: readonly string[]) =>
  words.join(" ").replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");

/** Signs that mean themselves nearly wherever they stand. Any other stands in too many words, and the index can't say that two stand together. */
const tellingSigns = new Set("狗猫树桥雪");
const isVague = ({ key, words }: Known) =>
  !tellingSigns.has(key) && words.every((word) => /^\p{Script=Han}$/u.test(word));

/** What holds a sentence together stands in every text. */
const isPassing = (words: readonly string[]) => withoutPassing([...words, "·"]).length === 1;

function nearest(word: Known, members: ReadonlyMap<WordSet, readonly Known[]>): Otherwise[] {
  const near = new Map<Known, number>();
  for (const set of word.sets)
    for (const other of set.loose ? [] : (members.get(set) ?? []))
      if (other !== word) near.set(other, sharedBy(word.sets, other.sets));
  const inOrder = [...near]
    .filter(([each, shared]) => shared >= leastShared && !isVague(each))
    .sort(([one, its], [other, theirs]) => theirs - its || placeOf(one) - placeOf(other));
  const taken: Known[] = [];
  for (const [other] of inOrder) {
    const ofLanguage = taken.filter(({ key }) => isChinese(key) === isChinese(other.key));
    const isNew = ![word, ...taken].some((each) => standsIn(each, other));
    if (isNew && ofLanguage.length < mostInLanguage) taken.push(other);
  }
  return taken.map(({ said, words }) => ({ said, words }));
}

/** A sign comes before the words that it stands in. */
const placeOf = ({ key, place }: Known) => (tellingSigns.has(key) ? -1 : place);

function sharedBy(one: ReadonlySet<WordSet>, other: ReadonlySet<WordSet>): number {
  const both = [...one].filter((set) => other.has(set)).length;
  return both / (one.size + other.size - both);
}

/** Whatever has the longer one has the shorter as well: 公交线路 finds nothing that 公交 does not. */
const standsIn = (one: Known, other: Known) =>
  isChinese(one.key) ? other.key.includes(one.key) : one.words.every((word) => other.words.includes(word));
