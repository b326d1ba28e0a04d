import type { Reads } from "#db/client.ts";
import type { SameWords } from "./same-words.ts";
import type { PublicText, SearchKind } from "./search-kinds.ts";

/**
 * How each kind is read: what is public now of the things with these refs. What is not public is not among them. Each area
 * brings its own, `searched.server.ts` beside the areas names them all.
 */
export type SearchSources = Record<
  SearchKind,
  (reads: Reads, refs: readonly (number | string)[]) => Promise<PublicText[]>
> & {
  /** Everyday words that say the same in either language. */
  sameWords: () => Promise<SameWords>;
};
