/** The words of one thing as its index has them. */
export type EntryWords = { title: string; words: string };

/** Marks a word that stands in the title, in a word of its own: it is found without reading the titles of all that have it. */
export const titleMark = "·";

/**
 * Every word once, with each character of Chinese ones, and those of the title once more with their mark: what the index of a
 * kind is given, and asked to forget.
 */
export function indexedText(entry: EntryWords): string {
  const marked = withSigns(wordsIn(entry.title)).map((word) => titleMark + word);
  return [...wordsOfEntry(entry), ...new Set(marked)].join(" ");
}

/** Every word of one thing, with each character of Chinese ones. */
export const wordsOfEntry = ({ title, words }: EntryWords): ReadonlySet<string> =>
  new Set(withSigns([...wordsIn(title), ...wordsIn(words)]));

const withSigns = (words: readonly string[]) =>
  words.flatMap((word) => (isChinese(word) ? [word, ...word] : [word]));

export const isChinese = (word: string) => /^\p{Script=Han}/u.test(word);

export const wordsIn = (cut: string) => cut.split(" ").filter((word) => word !== "");

/** A thing's number: found as it is, and no word to count, complete or put right. */
const isNumber = (word: string) => /^\d{8,}$/.test(word);

/** How many more things have each word, after some lost theirs and others got some. */
export function wordChanges(lost: readonly EntryWords[], got: readonly EntryWords[]): Map<string, number> {
  const changes = new Map<string, number>();
  const count = (entries: readonly EntryWords[], by: number) => {
    for (const { title, words } of entries)
      for (const word of new Set([...wordsIn(title), ...wordsIn(words)]))
        if (!isNumber(word)) changes.set(word, (changes.get(word) ?? 0) + by);
  };
  count(lost, -1);
  count(got, 1);
  return new Map([...changes].filter(([, by]) => by !== 0));
}
