/** Signs of words that are quoted. */
export const mostQuoted = 300;

/** A range of a clause's words in UTF-16 units. */
export type QuoteRange = { from: number; until: number };

/** What is written in a clause's Markdown and not read: marks, the address of a link, the sign before an item. */
const unread = /\*\*|`|\]\([^)\s]{1,500}\)|\[|\\?\||^(?:-|\d+\.|#{1,3}) |\{\{[\w.-]+\}\}| \{#[a-z0-9-]+\}$/gm;

/**
 * Where words stand in a clause. Spaces, line breaks, widths and capitals don't count, nor what Markdown writes between: words
 * may be typed, or copied from the page as it is read.
 */
export function occurrencesOf(clause: string, quoted: string): QuoteRange[] {
  const text = squeezed(clause);
  const sought = squeezed(quoted).signs;
  if (sought === "" || /\p{Cs}/u.test(quoted)) return [];
  const found: QuoteRange[] = [];
  for (let at = text.signs.indexOf(sought); at >= 0; at = text.signs.indexOf(sought, at + 1)) {
    const [from, last] = [text.places[at], text.places[at + sought.length - 1]];
    if (from !== undefined && last !== undefined) found.push({ from, until: last + 1 });
  }
  return found;
}

/** The signs that are read, and where each stands. */
function squeezed(text: string): { signs: string; places: number[] } {
  const skipped = unreadPlaces(text);
  const places: number[] = [];
  let signs = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (skipped.has(at) || /\s/.test(sign)) continue;
    const plain = sign.normalize("NFKC").toLowerCase();
    signs += plain.length === 1 ? plain : sign;
    places.push(at);
  }
  return { signs, places };
}

function unreadPlaces(text: string): Set<number> {
  const places = new Set<number>();
  for (const { index, 0: mark } of text.matchAll(unread))
    for (let at = index; at < index + mark.length; at++) places.add(at);
  return places;
}

export type QuoteFault = "quote-not-there" | "quote-which";

/** The range that is meant: the only one there is, or the one chosen of several. */
export function quoteMeant(
  clause: string,
  { quote, nth }: { quote: string; nth: number | undefined },
): { ok: true; range: QuoteRange } | { ok: false; reason: QuoteFault } {
  const found = occurrencesOf(clause, quote);
  if (found.length === 0) return { ok: false, reason: "quote-not-there" };
  const range = found.length === 1 ? found[0] : nth === undefined ? undefined : found[nth];
  return range ? { ok: true, range } : { ok: false, reason: "quote-which" };
}

export type QuoteView = { before: string; words: string; after: string };
const around = 30;

/** The words with what stands around them, as they are read. */
export function quoteIn(clause: string, { from, until }: QuoteRange): QuoteView {
  const [start, end] = [wholeSign(clause, from - around), wholeSign(clause, until + around)];
  const skipped = unreadPlaces(clause);
  const read = (first: number, last: number) =>
    [...clause.slice(first, last).split("")]
      .filter((_, at) => !skipped.has(first + at))
      .join("")
      .replace(/\s+/g, " ");
  return {
    before: (start > 0 ? "…" : "") + read(start, from),
    words: read(from, until),
    after: read(until, end) + (read(end, clause.length).trim() === "" ? "" : "…"),
  };
}

/** A place within a text that parts no sign in two. */
function wholeSign(text: string, place: number): number {
  const at = Math.min(Math.max(place, 0), text.length);
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at;
}
