import { cutEveryWord } from "./cut-words.server.ts";
import { type EntryWords, wordsOfEntry } from "./index-words.ts";
import type { PublicText } from "./search-kinds.ts";

/** The words of a thing as its index has them. A number is found as it stands on the page; the title of another thing is not this one's. */
export function entryWordsOf({ number, title, titled, texts }: Omit<PublicText, "ref" | "at">): EntryWords {
  return {
    title: titled ? cutEveryWord(title).join(" ") : "",
    words: cutEveryWord([titled ? number : "", ...texts].join("\n")).join(" "),
  };
}

/** Each word once: what a question is held against where the index is not asked. */
export const wordsOfText = (text: Omit<PublicText, "ref" | "at">): ReadonlySet<string> =>
  wordsOfEntry(entryWordsOf(text));
