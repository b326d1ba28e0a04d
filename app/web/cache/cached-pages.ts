import { needFilterFrom, queryOf } from "#app/domain/needs/need-filter.ts";
import { layersAsked, withLayers } from "#app/domain/plans/layers-asked.ts";

type CachedPage = {
  path: RegExp;
  /** The part of a query that the page understands, in one order: whatever asks the same is one page. */
  query: (asked: URLSearchParams) => URLSearchParams;
};

const only =
  (...names: readonly string[]) =>
  (asked: URLSearchParams) => {
    const known = new URLSearchParams();
    for (const name of names) {
      const value = asked.get(name);
      if (value) known.set(name, value);
    }
    return known;
  };

const needList =
  (...names: readonly string[]) =>
  (asked: URLSearchParams) => {
    const known = queryOf(needFilterFrom(asked));
    for (const [name, value] of only(...names)(asked)) known.set(name, value);
    return withLayers(known, layersAsked(asked));
  };

/**
 * The pages that are kept for readers who are nobody in particular. What such a page shows depends on its address, the
 * language, the mode and the database: its loader reads neither the actor nor the caller beyond "a visitor", and hands out
 * no key, code or secret. Everything else is made for each reader.
 */
export const cachedPages: readonly CachedPage[] = [
  { path: /^\/$/, query: only() },
  { path: /^\/map$/, query: needList("after", "find") },
  { path: /^\/map\/list$/, query: needList() },
  { path: /^\/needs\/\d{4}-\d{6}$/, query: only("from", "comment", "merged", "said") },
  { path: /^\/needs\/\d{4}-\d{6}\/print$/, query: only() },
  { path: /^\/summaries$/, query: only("state", "after") },
  { path: /^\/summaries\/[\w-]{1,40}$/, query: only() },
  { path: /^\/tasks$/, query: only("theme", "state", "unit", "clause", "after") },
  { path: /^\/tasks\/[\w-]{1,40}$/, query: only() },
  { path: /^\/rates$/, query: only("since") },
  { path: /^\/plans$/, query: only("kind") },
  { path: /^\/plans\/(?!here$)[\w-]{1,60}$/, query: only() },
  { path: /^\/plans\/[\w-]{1,60}\/explained$/, query: only() },
  { path: /^\/plans\/[\w-]{1,60}\/clauses\/[\w-]{1,60}$/, query: only() },
  { path: /^\/policies$/, query: only("q", "kind", "on", "page") },
  { path: /^\/policies\/[\w-]{1,60}$/, query: only() },
  { path: /^\/consultations$/, query: only("page") },
  { path: /^\/notices$/, query: only("page") },
  { path: /^\/clarifications$/, query: only("page") },
  { path: /^\/outreach$/, query: only("when", "page") },
  { path: /^\/help$/, query: only() },
  { path: /^\/help\/[\w-]{1,40}$/, query: only() },
  { path: /^\/privacy$/, query: only() },
];
