import type { Deps } from "#app/platform/deps.ts";
import { cutWords } from "../../search/cut-words.server.ts";
import { publicWords } from "../public-words.ts";
import type { Whereabouts } from "./areas.ts";
import { candidatesFor } from "./candidates.server.ts";
import { isSubject } from "./civic-concept.ts";
import { type Judged, judge } from "./judge.ts";
import { lastAnswers } from "./last-answers.server.ts";
import { lexicon } from "./lexicon.server.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Compared, needsToCompare } from "./needs-to-compare.server.ts";
import { raritiesOf } from "./rarity.server.ts";
import { signsOf } from "./signs-of.ts";
import type { SimilarNeed } from "./similar-need.ts";

export type SimilarAsked = {
  title: string;
  words: string;
  category: string;
  where: Whereabouts;
  /** Needs that are not to be suggested, by number: itself, and those that were said to be different. */
  except?: readonly string[];
};

const mostShown = 5;
/** Fewer signs than these are no sentence yet. */
const leastTyped = 2;

/** Public needs that may be about the same matter nearby, the likeliest first. Nothing of what was typed is kept. */
export async function similarNeeds(
  { db, clock }: Pick<Deps, "db" | "clock">,
  asked: SimilarAsked,
): Promise<SimilarNeed[]> {
  if (`${asked.title}${asked.words}`.trim().length < leastTyped) return [];
  const known = await lexicon();
  const signs = signsOf(known, asked, cutWords);
  const rarity = await raritiesOf(
    db,
    signs.map(({ key }) => key),
    Date.parse(clock.now()),
  );
  const side = { signs, category: asked.category, where: asked.where };
  const ns = await candidatesFor(db.read, known, rarity, side);
  const compared = await needsToCompare(db.read, ns);
  const found = compared
    .filter(({ shown }) => !asked.except?.includes(shown.number))
    .flatMap((need) => {
      const judged = judge(known, rarity, side, sideOf(known, need));
      return judged ? [{ need, judged }] : [];
    })
    .sort((one, other) => other.judged.rank - one.judged.rank);
  const best = found
    .filter(({ need }, at) => found.findIndex((each) => each.need.shown.id === need.shown.id) === at)
    .slice(0, mostShown);
  const answers = await lastAnswers(
    db.read,
    best.map(({ need }) => need.shown),
  );
  return best.map(({ need, judged }) => ({
    ...lineOf(need, judged),
    answer: answers.get(need.shown.id),
  }));
}

const sideOf = (known: Lexicon, { row }: Compared) => ({
  signs: signsOf(known, { title: publicWords(row.title), words: publicWords(row.words) }, cutWords),
  category: row.category,
  where: row.where,
});

function lineOf({ row, shown }: Compared, { shared, metres }: Judged): SimilarNeed {
  const { number, state, submittedAt, supportCount } = shown;
  const matters = shared.flatMap(({ concept }) => (concept && isSubject(concept) ? [concept] : []));
  const narrow = matters.filter(({ id }) => !matters.some(({ within }) => within === id));
  return {
    ...{ number, state, submittedAt, supportCount, title: publicWords(shown.title) },
    placeLabel: shown.visibility === "public" ? publicWords(shown.placeLabel) : undefined,
    // One merged into another tells where it was itself, which is what was near.
    metres: metres === undefined ? undefined : Math.round(metres / 10) * 10,
    because: {
      concepts: narrow.slice(0, 3).map(({ name }) => name),
      words: shared.flatMap(({ key }) => (key.startsWith("=") ? [key.slice(1)] : [])).slice(0, 3),
    },
    mergedFrom: row.id === shown.id ? undefined : row.number,
  };
}
