/** A word of the index that sounds like a stretch of what was typed. */
export type SoundingWord = { word: string; entries: number; sound: string };
/** Stretches of one run: from where, how many signs, and how they sound. */
export type Stretch = { start: number; text: string; sound: string };

const longest = 5;

/**
 * The stretches that may be one word misheard: whole words of the run next to one another, two to five signs together, among
 * them a single one: the dictionary made no more of it.
 */
export function stretchesOf(words: readonly string[], soundOf: (text: string) => string): Stretch[] {
  let start = 0;
  return words.flatMap((word, at) => {
    const from = start;
    start += [...word].length;
    return words
      .slice(at)
      .map((_, more) => words.slice(at, at + more + 1))
      .filter((part) => part.length > 1 && part.some((each) => [...each].length === 1))
      .map((part) => part.join(""))
      .filter((text) => [...text].length <= longest)
      .map((text) => ({ start: from, text, sound: soundOf(text) }));
  });
}

/**
 * The run with words of the index in place of stretches that only sound like them (停车厂 → 停车场, 路登 → 路灯): the longest
 * first, then what shares most signs, then the most frequent. Undefined where nothing is to be put right.
 */
export function soundedRight(
  run: string,
  stretches: readonly Stretch[],
  words: readonly SoundingWord[],
): string | undefined {
  const entriesOf = new Map(words.map(({ word, entries }) => [word, entries]));
  const offers = stretches.flatMap((stretch) =>
    words
      .filter(({ word, sound }) => sound === stretch.sound && [...word].length === [...stretch.text].length)
      .filter(
        ({ word, entries }) => word !== stretch.text && entries > rarer * (entriesOf.get(stretch.text) ?? 0),
      )
      .map(({ word, entries }) => ({ ...stretch, word, entries, shared: sharedSigns(word, stretch.text) }))
      // A name that the dictionary lacks sounds like many words: one sign at least is right.
      .filter(({ shared }) => shared > 0),
  );
  offers.sort(
    (one, other) =>
      other.word.length - one.word.length || other.shared - one.shared || other.entries - one.entries,
  );
  const signs = [...run];
  const taken = new Set<number>();
  for (const { start, word } of offers) {
    const places = [...word].map((sign, at) => ({ sign, at: start + at }));
    if (places.some(({ at }) => taken.has(at))) continue;
    for (const { sign, at } of places) {
      taken.add(at);
      signs[at] = sign;
    }
  }
  const right = signs.join("");
  return right === run ? undefined : right;
}

/** A word that is there itself gives way only to one so many times as frequent. */
const rarer = 10;

const sharedSigns = (one: string, other: string) =>
  [...one].filter((sign, at) => [...other][at] === sign).length;
