import { soughtWords } from "./sought-words.server.ts";
import { type WordsAsked, wordsAsked } from "./words-asked.ts";

/** What a text filter asks, cut and folded as the index is. */
export const wordsAskedBy = (text: string): WordsAsked | undefined => wordsAsked(soughtWords(text));
