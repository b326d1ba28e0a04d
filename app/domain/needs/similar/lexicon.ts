import type { CivicConcept, EverydayWords, SimilarRules } from "./civic-concept.ts";
import { type Spellings, spellingsOf } from "./near-spelling.ts";
import { partsOf } from "./parts.ts";

/** What a word means: concepts by their id, everyday words by `~` and theirs. Passing words mean nothing. */
type Entry = { parts: readonly string[]; means: string[] };
type Making = { concept: CivicConcept; of: readonly string[] };

export type Lexicon = {
  concepts: ReadonlyMap<string, CivicConcept>;
  /** Concepts that others are cases of. */
  broad: ReadonlySet<string>;
  /** Words of both languages by their first part, the longest first. */
  index: ReadonlyMap<string, readonly Entry[]>;
  /** What is made of several words, by the first of them. */
  makings: ReadonlyMap<string, readonly Making[]>;
  everyday: EverydayWords;
  /** English words, for those that are misspelt. */
  spellings: Spellings;
  passing: ReadonlySet<string>;
  /** Chinese words that make a place of what stands before them, English ones of what stands behind. */
  placing: { after: ReadonlySet<string>; before: ReadonlySet<string> };
  rules: SimilarRules;
  /** Changes with the rules and with the way they are used. */
  version: string;
};

type Given = { concepts: readonly CivicConcept[]; everyday: EverydayWords; rules: SimilarRules };

export function lexiconOf({ concepts, everyday, rules }: Given, version: string): Lexicon {
  const plain = ({ zh, en }: { zh: readonly string[]; en: readonly string[] }) => [...zh, ...en];
  const index = indexOf([
    ...concepts.map((concept) => ({ id: concept.id, words: plain(concept) })),
    ...Object.entries(everyday).map(([id, group]) => ({ id: `~${id}`, words: plain(group) })),
    { id: passing, words: rules.passing.zh },
  ]);
  const passed = new Set([...rules.passing.zh, ...rules.passing.en.flatMap(partsOf)]);
  const parts = [...index.values()].flatMap((entries) => entries.flatMap((entry) => entry.parts));
  return {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    broad: new Set(concepts.flatMap(({ within }) => within ?? [])),
    index,
    makings: makingsOf(concepts),
    everyday,
    spellings: spellingsOf([...parts, ...passed]),
    passing: passed,
    placing: {
      after: new Set(rules.placing.zh),
      before: new Set(rules.placing.en.map((word) => partsOf(word).join(" "))),
    },
    rules,
    version,
  };
}

/** Of words that say nothing, and keep what stands in them from being read (小时 is not 小). */
const passing = "~";

function indexOf(named: readonly { id: string; words: readonly string[] }[]) {
  const entriesByWord = new Map<string, Entry>();
  for (const { id, words } of named)
    for (const word of words) {
      const parts = partsOf(word);
      const entry = entriesByWord.get(parts.join(" ")) ?? { parts, means: [] };
      if (!entry.means.includes(id)) entry.means.push(id);
      entriesByWord.set(parts.join(" "), entry);
    }
  const index = new Map<string, Entry[]>();
  for (const entry of entriesByWord.values()) {
    const first = entry.parts[0];
    const entries = index.get(first ?? "");
    if (entries) entries.push(entry);
    else if (first !== undefined) index.set(first, [entry]);
  }
  for (const entries of index.values()) entries.sort((one, other) => other.parts.length - one.parts.length);
  return index;
}

function makingsOf(concepts: readonly CivicConcept[]) {
  const makings = new Map<string, Making[]>();
  for (const concept of concepts)
    for (const of of concept.made ?? []) {
      const first = of[0] ?? "";
      makings.set(first, [...(makings.get(first) ?? []), { concept, of }]);
    }
  return makings;
}
