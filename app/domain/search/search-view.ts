import type { MarkedText } from "./marked-text.ts";
import type { KindCounts } from "./search-counts.ts";
import type { SearchKind } from "./search-kinds.ts";

/** A thing that was found, as everybody may read it now. */
export type Found = {
  kind: SearchKind;
  ref: number | string;
  number: string;
  title: MarkedText;
  snippet: MarkedText;
  at: string;
  /** Whether the Chinese that the dictionary does not know stands in it as it was typed. */
  asTyped: boolean;
  /** Whether it only says the same in other words. */
  otherwise: boolean;
};

export type SearchView = {
  results: Found[];
  counts: KindCounts;
  /** What is searched in place of what was asked, of which nothing was found. */
  instead: string | null;
  /** What might have been meant, where a little was found. */
  meant: string | null;
  /** Words that say the same, which were looked for as well. */
  also: string[];
  /** Words that none of the results has to have: nothing has all of them. */
  left: string[];
  next: number | null;
};
