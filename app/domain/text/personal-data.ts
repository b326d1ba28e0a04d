import { halfWidth } from "./half-width.ts";
import type { PersonalDataKind, PersonalPattern } from "./personal-data-kind.ts";
import { personalPatterns } from "./personal-patterns.ts";
import { plainDigits } from "./plain-digits.ts";

/** Where personal data stands in a text: `text.slice(start, end)`. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

type Found = PersonalData & Pick<PersonalPattern, "shows">;

/**
 * Telephone, identity-card, bank-card and plate numbers, e-mail addresses and names in messengers in a text, in order and without overlap
 * (个人信息保护法). Identity and bank cards count only with a right check digit, so that file numbers and sums stay.
 */
export function findPersonalData(text: string): PersonalData[] {
  return found(text).map(({ kind, start, end }) => ({ kind, start, end }));
}

/** The same with what a passer-by reads in its place, `138****8000`. */
export function shownPersonalData(text: string): (PersonalData & { readonly shown: string })[] {
  return found(text).map(({ kind, start, end, shows }) => ({
    ...{ kind, start, end },
    shown: hidden(text.slice(start, end), kind, shows),
  }));
}

/**
 * The text with the middle of every such number hidden, `138****8000`; what stands between the digits stays. An office's own
 * answer keeps the kinds it publishes on purpose, such as its `landline`.
 */
export function maskPersonalData(text: string, keep: readonly PersonalDataKind[] = []): string {
  let masked = "";
  let from = 0;
  for (const { start, end, kind, shows } of found(text)) {
    if (keep.includes(kind)) continue;
    masked += text.slice(from, start) + hidden(text.slice(start, end), kind, shows);
    from = end;
  }
  return masked + text.slice(from);
}

const hints = new Set(personalPatterns.flatMap((pattern) => pattern.hint ?? []));
/** No pattern holds without one of these; most titles have none. */
const hint = /[\d@_/]|[信号號vx]|\bid\b|\bat\b|艾特/i;

function found(text: string): Found[] {
  const folded = plainDigits(halfWidth(text));
  if (!hint.test(folded)) return [];
  const taken: Found[] = [];
  const hinted = new Map([...hints].map((sign) => [sign, sign.test(folded)]));
  for (const pattern of personalPatterns) {
    if (pattern.hint && !hinted.get(pattern.hint)) continue;
    for (const match of folded.matchAll(pattern.found)) {
      const it = match.groups?.it ?? match[0];
      const start = match.index + match[0].lastIndexOf(it);
      const end = start + it.length;
      if (pattern.holds && !pattern.holds(it)) continue;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ kind: pattern.kind, start, end, shows: pattern.shows });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function hidden(found: string, kind: PersonalDataKind, [first, last]: PersonalPattern["shows"]): string {
  if (kind === "email") return found.replace(/^(.)[^@＠]*/u, "$1***");
  const total = found.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let place = 0;
  return found.replace(/[\p{L}\p{N}]/gu, (sign) => {
    place += 1;
    return place <= first || place > total - last ? sign : "*";
  });
}
