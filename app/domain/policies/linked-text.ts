import type { CivilDate } from "../calendar/civil-date.ts";
import { findCitations, shortTitle } from "./find-citations.ts";
import { articleHref } from "./policy-article.ts";
import { articleValidity, type Span } from "./validity.ts";

/** A piece of a text; with an address where it names an article of the library. */
export type LinkedPart = { text: string; href?: string };
export type Named = { documentId: string; title: string; titleEn: string; number: string } & Held;
/** When it and its document hold, where that is known. */
type Held = { article?: Span; document?: Span };

/** A text with what it names linked, where the library has exactly that document and article: of several, the one that holds on the day. */
export function linkedText(text: string, articles: readonly Named[], day?: CivilDate): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = 0;
  for (const { title, number, from, until } of findCitations(text)) {
    const found = namedOn(articles, { title, number }, day);
    if (!found || from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, until), href: articleHref(found) });
    at = until;
  }
  return at < text.length ? [...parts, { text: text.slice(at) }] : parts;
}

/** The article of that name and number; of several documents of one name, that which holds on the day. */
export function namedOn<One extends Named>(
  articles: readonly One[],
  { title, number }: { title: string; number: string },
  day?: CivilDate,
): One | undefined {
  const so = articles.filter((each) => each.number === number && isTitled(each, title));
  const holds = ({ article, document }: Named) =>
    day !== undefined && article && document && articleValidity(article, document, day) === "in-force";
  return so.find(holds) ?? so[0];
}

export const isTitled = ({ title, titleEn }: Pick<Named, "title" | "titleEn">, words: string) =>
  shortTitle(words) === shortTitle(title) || words === titleEn;
