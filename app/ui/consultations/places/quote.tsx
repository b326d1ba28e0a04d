import type { QuoteView } from "#app/domain/consultations/places/quote-in-clause.ts";

/** Words of a clause, marked within what stands around them. */
export function Quote({ quote: { before, words, after } }: { quote: QuoteView }) {
  return (
    <q className="clause-quote" lang="zh-CN">
      {before}
      <mark>{words}</mark>
      {after}
    </q>
  );
}
