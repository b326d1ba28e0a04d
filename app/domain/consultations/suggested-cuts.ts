import { isLongerThan } from "../text/graphemes.ts";
import { type Cuts, splitAt } from "./passage-cuts.ts";

const sentences = new Intl.Segmenter("zh", { granularity: "sentence" });

/** A point of a list: `1.`, `（二）`, `三、`, `第四，`, `一是`. */
const point =
  /(?<=^|[\n。；;！？!?])[ \u3000]*(?:[(（]?[0-9０-９]{1,2}[)）.．、]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]{1,3}[，、,])/gu;

/** A paragraph without points is cut by sentences only when it is longer than this: two short sentences say one thing. */
const signsOfOneThought = 120;

/** Where the program would cut a letter: at paragraphs and numbered points, and long paragraphs at sentences. A person decides. */
export function suggestedCuts(text: string): Cuts {
  const wanted = paragraphs(text).flatMap(({ from, words }) => [
    from,
    ...within(words).map((at) => from + at),
  ]);
  return [...new Set(wanted)].reduce<Cuts>((cuts, at) => {
    const split = splitAt(text, cuts, at);
    return split.ok ? split.cuts : cuts;
  }, []);
}

/** Lines with something in them; the blank before one belongs to the one before. */
const paragraphs = (text: string) =>
  [...text.matchAll(/[^\r\n]+/g)]
    .map(({ index: from, 0: words }) => ({ from, words }))
    .filter(({ words }) => words.trim() !== "");

function within(words: string): number[] {
  const points = [...words.matchAll(point)].map(({ index }) => index);
  if (points.length > 1) return points;
  return isLongerThan(words, signsOfOneThought)
    ? [...sentences.segment(words)].map(({ index }) => index)
    : points;
}
