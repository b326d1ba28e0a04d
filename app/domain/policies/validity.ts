import type { CivilDate } from "../calendar/civil-date.ts";

export type Span = { validFrom: CivilDate | null; validUntil: CivilDate | null };
export const validities = ["in-force", "not-yet", "ended"] as const;
export type Validity = (typeof validities)[number];

/** Whether something holds on a day. The last day counts. */
export function validityOn({ validFrom, validUntil }: Span, day: CivilDate): Validity {
  if (validUntil !== null && validUntil < day) return "ended";
  return validFrom !== null && validFrom > day ? "not-yet" : "in-force";
}

/** An article holds while both it and its document do. */
export function articleValidity(article: Span, document: Span, day: CivilDate): Validity {
  const both = [validityOn(document, day), validityOn(article, day)];
  if (both.includes("ended")) return "ended";
  return both.includes("not-yet") ? "not-yet" : "in-force";
}
