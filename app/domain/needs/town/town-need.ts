import type { Instant } from "#app/domain/calendar/instant.ts";
import type { NeedChannel, NeedKind, Publication, Visibility } from "../need-terms.ts";
import { type Crowd, crowdOf, disputeAmong } from "./town-crowd.ts";
import { type Dice, diceFor } from "./town-dice.ts";
import { type Fate, fateOf } from "./town-fate.ts";
import type { TownGround, TownPlace } from "./town-ground.ts";
import { peopleFor } from "./town-people.ts";
import { categoryWheel, channelWheel, kindWheel, publicationWheel, visibilityWheel } from "./town-shares.ts";
import { submittedAt } from "./town-time.ts";
import {
  answerWords,
  commentWords,
  needWords,
  streetName,
  type Tongue,
  type TownWords,
} from "./town-words.ts";

export type TownGiven = { seed: number; needs: number; now: Instant; words: TownWords; ground: TownGround };

/** A need with all that became of it and was said about it. People are numbers from 0 up. */
export type TownNeed = {
  title: string;
  words: string;
  kind: NeedKind;
  category: string;
  visibility: Visibility;
  publication: Publication;
  channel: NeedChannel;
  author: number | null;
  place: TownPlace | null;
  placeLabel: string;
  submittedAt: Instant;
  fate: Fate;
  answerWords: string;
  crowd: Crowd;
  /** Comment by comment: who says what, and where between submission and now. */
  comments: readonly { by: number; words: string; share: number }[];
  /** The first of those who support it; the others are the next of them. */
  firstSupporter: number;
};

/** One that has its id and number. */
export type NumberedNeed = { need: TownNeed; id: string; number: string };

/** The need at a place among so many, the same each time that it is asked for. */
export function townNeed({ seed, needs, now, words, ground }: TownGiven, at: number): TownNeed {
  const dice = diceFor(seed, at);
  const great = disputeAmong(needs);
  const disputed = at === great.place;
  const tongue: Tongue = dice.happens(0.15) ? "en" : "zh";
  const [category, kind] = [categoryWheel(dice), disputed ? "suggestion" : kindWheel(dice)];
  const began = submittedAt(dice, (at + dice.next()) / needs, now);
  const place = dice.happens(0.03) ? null : ground.placeFor(dice);
  const street = place ? streetAt(words, seed, place, tongue) : streetName(words, dice, tongue);
  const spoken = needWords(words, dice, tongue, { category, street });
  const crowd = crowdOf(dice);
  const many = peopleFor(needs);
  return {
    ...{ title: spoken.title, words: spoken.words, kind, category, place },
    visibility: disputed ? "public" : visibilityWheel(dice),
    publication: disputed ? "published" : publicationWheel(dice),
    channel: channelWheel(dice),
    author: dice.happens(0.3) ? dice.below(many) : null,
    placeLabel: place ? street : "",
    submittedAt: began,
    fate: disputed ? underWay(began) : fateOf(dice, { kind, submittedAt: began }, now),
    answerWords: answerWords(words, dice, tongue, street),
    crowd: { supports: Math.min(crowd.supports, many), comments: disputed ? great.comments : crowd.comments },
    comments: commentsOf(dice, words, { many, count: disputed ? great.comments : crowd.comments }),
    firstSupporter: dice.below(many),
  };
}

const underWay = (began: Instant): Fate => ({
  ...{ state: "in-progress", firstContactAt: began, answer: null, verdict: null, endedAt: null },
});

function commentsOf(dice: Dice, words: TownWords, { many, count }: { many: number; count: number }) {
  return Array.from({ length: count }, (_comment, at) => ({
    by: dice.below(many),
    words: commentWords(words, dice, dice.happens(0.15) ? "en" : "zh"),
    share: (at + dice.next()) / count,
  }));
}

/** Blocks of about 250 metres have one street; what happens in them is told by its name. */
function streetAt(
  words: TownWords,
  seed: number,
  { position: [lon, lat] }: TownPlace,
  tongue: Tongue,
): string {
  const block = Math.floor(lon * 400) * 100_003 + Math.floor(lat * 400);
  return streetName(words, diceFor(seed ^ 0x57, block), tongue);
}
