const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The signs of a text as its reader counts them: an emoji of several parts or a letter with its accent is one. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Whether a text has more than so many signs, without reading on past them. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (const _sign of graphemes(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
