/** A piece of what a person wrote: plain words, or an address that may be followed. */
export type WrittenPart = { text: string; href?: string };

const address = /https?:\/\/[\w.~:/?#@!$&*+,;=%-]+[\w/#=&%]/g;

/** What a person wrote, by paragraphs; web addresses become links, everything else stays words. */
export function writtenParagraphs(words: string): WrittenPart[][] {
  return words
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map(partsOf);
}

function partsOf(line: string): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let from = 0;
  for (const { 0: href, index } of line.matchAll(address)) {
    if (index > from) parts.push({ text: line.slice(from, index) });
    parts.push({ text: href, href });
    from = index + href.length;
  }
  if (from < line.length) parts.push({ text: line.slice(from) });
  return parts;
}
