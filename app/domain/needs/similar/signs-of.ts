import type { CivicConcept } from "./civic-concept.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Meant, meantBy } from "./meant.ts";
import { sentencesOf } from "./parts.ts";
import { readSentence } from "./spoken.ts";
import { withTrouble } from "./with-trouble.ts";

/** What a need is recognised by: a concept, or a word that the lexicon does not know. */
export type Sign = {
  key: string;
  /** Before rarity: how much it says about the matter. */
  weight: number;
  concept?: CivicConcept;
};

type Words = { title: string; words: string };
/** Cuts Chinese into its words. */
export type Cut = (text: string) => readonly string[];

/** Beyond these a text repeats itself, and more words only make it slower to compare. */
const signsRead = 600;
const weights = {
  matter: 3,
  open: 2.2,
  broad: 1.5,
  named: 1.4,
  part: 1,
  place: 0.5,
  quality: 0.5,
  trouble: 0.7,
};
/** Of words that the lexicon does not know, where it knows what the need is about, and where not. */
const unknownWeights = { besides: 0.6, alone: 1 };
const impliedShare = 0.6;
const titleFactor = 1.4;
const mostWords = 12;

/** The signs of a need's words, the weightiest first. The same words in either language have the same concepts. */
export function signsOf(lexicon: Lexicon, { title, words }: Words, cut: Cut): Sign[] {
  const signs = new Map<string, Sign>();
  const head = readSigns(lexicon, title, cut);
  const body = readSigns(lexicon, words.slice(0, signsRead), cut);
  for (const sign of [...head.map((sign) => raised(sign)), ...body])
    if (sign.weight > (signs.get(sign.key)?.weight ?? 0)) signs.set(sign.key, sign);
  for (const { concept } of [...signs.values()]) addBroader(lexicon, signs, concept);
  const widened = new Set([...signs.values()].map(({ concept }) => concept?.within));
  for (const [key, { weight, concept }] of signs)
    if (concept && weight >= weights.open && widened.has(key))
      signs.set(key, { key, concept, weight: weights.broad });
  const known = [...signs.values()].some(({ weight }) => weight >= weights.matter);
  const sorted = [...signs.values()]
    .map((sign) => (sign.concept || known ? sign : { ...sign, weight: sign.weight * besides }))
    .sort((one, other) => other.weight - one.weight);
  const unknown = sorted.filter(({ concept }) => !concept).slice(mostWords);
  return sorted.filter((sign) => !unknown.includes(sign));
}
const besides = unknownWeights.alone / unknownWeights.besides;

const raised = (sign: Sign): Sign => ({ ...sign, weight: sign.weight * titleFactor });

function readSigns(lexicon: Lexicon, text: string, cut: Cut): Sign[] {
  const sentences = sentencesOf(text).map((clauses) => readSentence(lexicon, clauses));
  const meant = sentences.flatMap((sentence) => meantBy(lexicon, sentence));
  const unknown = unknownWords(
    lexicon,
    sentences.flatMap((sentence) => sentence.unknown),
    cut,
  );
  return [
    ...meant.flatMap((each) => signsOfMeant(lexicon, each)),
    ...unknown.map((word) => ({ key: `=${word}`, weight: unknownWeights.besides })),
  ];
}

function signsOfMeant(lexicon: Lexicon, { concept, main, troubles }: Meant): Sign[] {
  const sign = (weight: number) => [{ key: concept.id, concept, weight }];
  if (concept.is !== "matter" && concept.is !== "thing") return sign(weights[concept.is]);
  if (!main) return sign(concept.where ? weights.place : weights.part);
  if (troubles.length > 0)
    return [
      ...troubles.map((trouble) => {
        const both = withTrouble(lexicon, concept, trouble);
        return { key: both.id, concept: both, weight: weights.matter };
      }),
      ...sign(weights.named),
    ];
  return sign(concept.is === "matter" && lexicon.broad.has(concept.id) ? weights.open : weights.matter);
}

function unknownWords(lexicon: Lexicon, unknown: readonly string[], cut: Cut): string[] {
  const english = unknown.filter((part) => /^[a-z0-9]{2,}$/.test(part));
  const chinese = cut(unknown.filter((part) => /^(?:\p{Script=Han}| )$/u.test(part)).join(""));
  return [...chinese.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)), ...english].filter(
    (word) => !lexicon.passing.has(word),
  );
}

/** 路灯 is also something of 照明, for those who say no more than that. */
function addBroader(lexicon: Lexicon, signs: Map<string, Sign>, concept: CivicConcept | undefined) {
  const within = concept?.within && lexicon.concepts.get(concept.within);
  if (!within) return;
  if (!signs.has(within.id))
    signs.set(within.id, { key: within.id, concept: within, weight: weights.broad * impliedShare });
  addBroader(lexicon, signs, within);
}
