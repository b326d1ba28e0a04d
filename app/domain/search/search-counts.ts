import type { SearchKind } from "./search-kinds.ts";

/** Counts go so far; beyond they say that there are more. */
export const mostCounted = 1000;

/** How many of each kind, each counted up to one more than `mostCounted`. */
export type KindCounts = Record<SearchKind, number>;

export const totalOf = (counts: KindCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
