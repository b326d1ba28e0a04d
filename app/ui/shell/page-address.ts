/** Where only its reader, or whoever holds a secret, has business; forms, which are nothing to look for; and what is under way. */
const notForSearch = [
  /^\/(account|office|admin|confirm|outbox|alerts|invitations|held-form|preferences|offline|follow-up)(\/|$)/,
  /^\/sign-(in|out)(\/|$)/,
  /^\/needs\/(new|received)$/,
  /^\/needs\/[^/]+\/.+/,
  /^\/(consultations|notices|outreach)\/[^/]+\/(contributions|opinions|hearing|sign-up|withdrawal|features)(\/|$)/,
  /^\/plans\/here$/,
];

/** What tells one page of a list from another; all else in an address narrows or remembers. */
const kept = ["page"] as const;

/** The address that stands for this page wherever it is spoken of: a filter, a cursor or a word of thanks is no page of its own. */
export function canonicalPath(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://portal.invalid");
  return withQuery(pathname, pick(searchParams, [...kept, "lang"]));
}

/** The same page in a language; without one, in the reader's own. */
export function pathInLanguage(url: string, lang: string | undefined): string {
  const { pathname, searchParams } = new URL(url, "http://portal.invalid");
  const query = pick(searchParams, kept);
  return withQuery(pathname, lang ? [...query, ["lang", lang]] : query);
}

/** Whether a search engine is to keep this page: public, whole, and not one of a thousand ways to narrow a list. */
export function isForSearch(url: string): boolean {
  const { pathname, searchParams } = new URL(url, "http://portal.invalid");
  if (notForSearch.some((path) => path.test(pathname))) return false;
  return [...searchParams.keys()].every((name) => name === "lang" || kept.some((each) => each === name));
}

const pick = (query: URLSearchParams, names: readonly string[]) =>
  names.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });

const withQuery = (path: string, query: [string, string][]) =>
  query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
