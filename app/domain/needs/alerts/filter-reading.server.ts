import type { Reads } from "#db/client.ts";
import { wordsAskedBy } from "../../search/words-asked.server.ts";
import type { WordsAsked } from "../../search/words-asked.ts";
import { categoryKind } from "../category-register.server.ts";
import type { Reading } from "./filter-reading.ts";

/** How filters are read now; a text that many look for is cut once. */
export async function readingNow(reads: Reads): Promise<Reading> {
  const known = new Map<string, WordsAsked | undefined>();
  return {
    taxonomy: await categoryKind.readAll(reads),
    askedBy(text) {
      if (!known.has(text)) known.set(text, wordsAskedBy(text));
      return known.get(text);
    },
  };
}
