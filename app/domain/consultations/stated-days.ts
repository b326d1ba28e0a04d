import { type CivilDate, daysBetween } from "../calendar/civil-date.ts";

const said = [
  /共(?:计)?\s*(\d{1,3})\s*(?:个)?(?:自然|日历)?[天日]/gu,
  /\b(\d{1,3})[ -](?:calendar )?days? (?:in (?:all|total)|altogether|period|notice|long)\b/gi,
  /\b(?:total(?:ling)?|altogether|in all|period of|notice of|lasts?|open for)(?: of)? (\d{1,3}) (?:calendar )?days?\b/gi,
];

/** Numbers of days that a text says its period has: `共30天`, `30 days in all`; never those of another term, as in `within 20 days`. */
export const daysStatedIn = (text: string): number[] =>
  said.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => Number(match[1])));

/** How many days a range has when both its ends are counted, and by the Civil Code, which leaves the first out (201). */
export function daysCounted(opensOn: CivilDate, closesOn: CivilDate): { both: number; byLaw: number } {
  const byLaw = daysBetween(opensOn, closesOn);
  return { both: byLaw + 1, byLaw };
}

/** The number that a text states and its range is not, however it is counted; undefined when they agree. */
export function daysMisstated(
  text: string,
  opensOn: CivilDate,
  closesOn: CivilDate,
): { stated: number; both: number; byLaw: number } | undefined {
  const counted = daysCounted(opensOn, closesOn);
  const stated = daysStatedIn(text).find((days) => days !== counted.both && days !== counted.byLaw);
  return stated === undefined ? undefined : { stated, ...counted };
}
