const sentences = new Intl.Segmenter("zh", { granularity: "sentence" });

/** A passage sentence by sentence, each with where it begins in the whole text: where a person can part it by one click. */
export const sentencePieces = (text: string, { from, until }: { from: number; until: number }) =>
  [...sentences.segment(text.slice(from, until))].map(({ index, segment }) => ({
    ...{ at: from + index, words: segment },
  }));
