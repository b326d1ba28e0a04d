import type { Lang, Translate } from "./language.ts";

/** Words that administrators keep, by language and key: they go before those that ship. */
export type KeptWords = Readonly<Record<Lang, ReadonlyMap<string, string>>>;

/** A translator that knows the kept words; their {{places}} are filled like those of any other. */
export const withKeptWords =
  (t: Translate, kept: ReadonlyMap<string, string>): Translate =>
  (key, values) => {
    const words = kept.get(key);
    return words === undefined ? t(key, values) : filledWords(words, values ?? {});
  };

/** Words with their {{places}} filled; what is put in is never looked at again. A place without a value stays. */
export const filledWords = (words: string, values: Record<string, string | number>) =>
  words.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
