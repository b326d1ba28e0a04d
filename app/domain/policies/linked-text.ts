import { findCitations, shortTitle } from "./find-citations.ts";
import { articleHref } from "./policy-article.ts";

/** A piece of a text; with an address where it names an article of the library. */
export type LinkedPart = { text: string; href?: string };
export type Named = { documentId: string; title: string; titleEn: string; number: string };

/** A text with what it names linked, where the library has exactly that document and article. */
export function linkedText(text: string, articles: readonly Named[]): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = 0;
  for (const { title, number, from, until } of findCitations(text)) {
    const found = articles.find((each) => each.number === number && isTitled(each, title));
    if (!found || from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, until), href: articleHref(found) });
    at = until;
  }
  return at < text.length ? [...parts, { text: text.slice(at) }] : parts;
}

export const isTitled = ({ title, titleEn }: Pick<Named, "title" | "titleEn">, words: string) =>
  shortTitle(words) === shortTitle(title) || words === titleEn;
