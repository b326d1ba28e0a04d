import type { Taxonomy } from "../need-category.ts";
import { type NeedFilter, needFilterFrom, queryOf } from "../need-filter.ts";

/** What can be followed: a filter of the map, or one need by its number, and then nothing else. */
export type FollowedFilter = NeedFilter & { need?: string };

/** What comes is new in any case, so that spans of time are left out. */
export function followedFilter(query: URLSearchParams): FollowedFilter {
  const need = query.get("need");
  if (need && /^\d{4}-\d{6,9}$/.test(need)) return { need };
  const { days: _days, changed: _changed, ...filter } = needFilterFrom(query);
  return filter;
}

/** The same filter always in the same words, however its address was put together; a category that never was is left out. */
export function followedQuery(query: URLSearchParams, taxonomy: Taxonomy): string {
  const { category, ...filter } = followedFilter(query);
  const known = category !== undefined && taxonomy.has(category);
  const asked = queryOf(known ? { ...filter, category } : filter);
  asked.sort();
  return asked.toString();
}

export const filterOfAlert = (query: string): FollowedFilter => followedFilter(new URLSearchParams(query));

/** Where what is followed is seen: the need's own page, or the map. */
export function followedPath(query: string): string {
  const { need } = filterOfAlert(query);
  return need ? `/needs/${need}` : `/map${query && `?${query}`}`;
}
