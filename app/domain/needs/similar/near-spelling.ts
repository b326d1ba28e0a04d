/** Shorter words have too many neighbours to guess at; longer ones are none. */
const [shortest, longest] = [6, 30];

/** Words by themselves with one letter left out. */
export type Spellings = { known: ReadonlySet<string>; byGap: ReadonlyMap<string, string> };

export function spellingsOf(words: Iterable<string>): Spellings {
  const known = new Set(words);
  const byGap = new Map<string, string>();
  for (const word of known)
    if (isLong(word)) for (const gap of [word, ...gapsOf(word)]) if (!byGap.has(gap)) byGap.set(gap, word);
  return { known, byGap };
}

/** The known English word that differs by one letter, left out, added, changed or swapped with the next; else the word itself. */
export function nearSpelling({ known, byGap }: Spellings, word: string): string {
  if (known.has(word) || !isLong(word)) return word;
  for (const gap of [word, ...gapsOf(word)]) {
    const near = byGap.get(gap);
    if (near !== undefined && near[0] === word[0] && Math.abs(near.length - word.length) <= 1) return near;
  }
  return word;
}

const isLong = (word: string) => word.length >= shortest && word.length <= longest && /^[a-z]+$/.test(word);
const gapsOf = (word: string) => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
