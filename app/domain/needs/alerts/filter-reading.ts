import type { WordsAsked } from "../../search/words-asked.ts";
import type { Taxonomy } from "../need-category.ts";

/** What filters are read by: the categories as they are now, and what a text asks by the rule of the index. */
export type Reading = { taxonomy: Taxonomy; askedBy(text: string): WordsAsked | undefined };
