import type { CivilDate } from "../../calendar/civil-date.ts";
import { type SpecialRoute, specialRouteOf } from "../special-route.ts";
import type { SimilarRules } from "./civic-concept.ts";
import { foldWords } from "./english-words.ts";

export type Typed = {
  kind: string;
  title: string;
  words: string;
  /** Special routes that the writer has read and passed by, by id. */
  declined: readonly string[];
};

/** What the rules say of a text before it is sent, by the same rules that sending it goes by. */
export type ToldAtOnce = {
  special?: SpecialRoute | undefined;
  /** A 举报 is for the office only: by the kind that was `chosen`, or perhaps so by its `words`. */
  report?: "chosen" | "words" | undefined;
};

export function toldAtOnce(
  { kind, title, words, declined }: Typed,
  routes: readonly SpecialRoute[],
  { reporting }: Pick<SimilarRules, "reporting">,
  day: CivilDate,
): ToldAtOnce {
  const text = `${title}\n${words}`;
  return {
    special: specialRouteOf(text, routes, declined, day),
    report: kind === "report" ? "chosen" : reporting.some((word) => isIn(text, word)) ? "words" : undefined,
  };
}

const isIn = (text: string, word: string) => foldWords(text).includes(foldWords(word));
