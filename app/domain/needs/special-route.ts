import { z } from "zod";
import type { CivilDate } from "../calendar/civil-date.ts";
import { ruleValidity } from "../calendar/rule-validity.ts";

const inBoth = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/** A matter that belongs elsewhere before ordinary routing: an emergency, or one with a legal channel of its own (domain.md 4). */
export const specialRoute = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  kind: z.enum(["emergency", "legal"]),
  words: z.array(z.string().min(2)).min(1),
  wordsEn: z.array(z.string().min(3)),
  /** Phrases that hold such a word and mean something else (火灾隐患). */
  except: z.array(z.string().min(2)),
  channels: z.array(z.object({ name: inBoth, how: inBoth, phone: z.string().optional() })).min(1),
  ...ruleValidity,
});
export type SpecialRoute = z.output<typeof specialRoute>;

/**
 * The special route that a text asks for by its words, emergencies first; routes that the writer has seen and declined
 * are passed over. Words only suggest: the form shows the route and lets the writer go on.
 */
export function specialRouteOf(
  text: string,
  routes: readonly SpecialRoute[],
  declined: readonly string[],
  day: CivilDate,
): SpecialRoute | undefined {
  const read = fold(text);
  const found = routes.filter(
    (route) => !declined.includes(route.id) && isInForce(route, day) && speaksOf(read, route),
  );
  return found.find(({ kind }) => kind === "emergency") ?? found[0];
}

function speaksOf(read: string, { words, wordsEn, except }: SpecialRoute): boolean {
  const left = except.reduce((text, phrase) => text.replaceAll(fold(phrase), " "), read);
  return (
    words.some((word) => left.includes(fold(word))) || wordsEn.some((word) => holdsWord(left, fold(word)))
  );
}

/** English words stand alone: "trapped" is not in "entrapped". */
const holdsWord = (text: string, word: string) =>
  ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${word} `);

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

const isInForce = ({ validFrom, validUntil }: SpecialRoute, day: CivilDate) =>
  validFrom <= day && day <= (validUntil ?? day);
