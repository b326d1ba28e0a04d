import { z } from "zod";
import type { CivilDate } from "../calendar/civil-date.ts";
import { ruleValidity } from "../calendar/rule-validity.ts";
import { simplified } from "../text/simplified.ts";

/** No sign with a meaning of its own in a pattern. */
const plainWord = z.string().regex(/^[\p{L}\p{N} ]{2,}$/u);
const inBoth = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/**
 * Words that tell of what might happen (`before`: 一旦着火) or has (`been`: 经常着火), where they stand close before one of `words`, or
 * right `after` it (着火隐患). `sure`: said of what happens now, whatever phrase it holds besides.
 */
const supposedWords = z.object({
  words: z.array(plainWord),
  before: z.array(plainWord),
  been: z.array(plainWord),
  after: z.array(plainWord),
  sure: z.array(plainWord),
});

/** A matter that belongs elsewhere before ordinary routing: an emergency, one with a legal channel of its own, or one out of remit (domain.md 4). */
export const specialRoute = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  kind: z.enum(["emergency", "legal", "elsewhere"]),
  words: z.array(z.string().min(2)).min(1),
  wordsEn: z.array(z.string().min(3)),
  /** Phrases that hold such a word and mean something else (火灾隐患). */
  except: z.array(z.string().min(2)),
  supposed: supposedWords.optional(),
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

function speaksOf(read: string, { words, wordsEn, except, supposed }: SpecialRoute): boolean {
  if (supposed?.sure.some((word) => holdsWord(read, fold(word)))) return true;
  const meant = except.reduce((text, phrase) => text.replaceAll(fold(phrase), " "), read);
  const left = supposed ? meant.replace(supposition(supposed), " ") : meant;
  return (
    words.some((word) => left.includes(fold(word))) || wordsEn.some((word) => holdsWord(left, fold(word)))
  );
}

/** Ten minutes ago is now, and whoever can't tell whether there is a fire may stand before one. */
const unsure = "(?<!分钟|小时|[天点刻秒会久半刚]|不知道?|know |see |sure |tell )";
/** Not across a 的: a store of the past may be on fire now. Nor across what has come since, or has not been prevented. */
const between = "(?:(?!的|后|现|正|已|刚|又|今|突|就|不(?!慎|小心))[\\p{L} ]){0,4}?";

/** The thing itself is of the past, not a place of it: 去年的火灾. */
const ofThen = "的(?:那|这|一)?[场次起个]?";
const longAgo = "(?: case| incident| outbreak)?s? (?:[\\p{L}\\p{N}]+ )?(?:years?|months) ago";

/** What has often been is excused; what has come to be (着火了) is not. An error on this side costs a life. */
function supposition({ words, before, been, after }: z.output<typeof supposedWords>): RegExp {
  const one = `(?:${words.join("|")})`;
  const might = `${unsure}(?:${before.join("|")})${between}${one}(?! spread| now| again)`;
  const was = `${unsure}(?:${been.join("|")})(?:${between}|${ofThen})${one}(?![了啦咯]| now| again)`;
  return new RegExp(`${might}|${was}|${one}(?:${after.join("|")}|${longAgo})`, "gu");
}

/** English words stand alone: "trapped" is not in "entrapped". */
const holdsWord = (text: string, word: string) =>
  ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${word} `);

/** In one width, case and kind of characters, with nothing unseen and no blanks between Chinese ones (着 火, 著火). */
const fold = (text: string) =>
  simplified(text.normalize("NFKC").toLowerCase())
    .replace(/\p{Cf}/gu, "")
    .replace(/['’]/g, " ")
    .replace(/(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})/gu, "");

const isInForce = ({ validFrom, validUntil }: SpecialRoute, day: CivilDate) =>
  validFrom <= day && day <= (validUntil ?? day);
