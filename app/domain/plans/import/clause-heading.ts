import { wholeNumber } from "./chinese-number.ts";

export type ClauseHeading = { number: string; ordinal: number; heading: string; anchor: string | null };

const numerals = "[0-9０-９〇零一二两三四五六七八九十百千]+";
const clause = new RegExp(
  `^第\\s*(${numerals})\\s*条[\\s\\u3000:：、.．]*(.*?)\\s*(?:\\{#([^}]*)\\})?\\s*$`,
  "u",
);
const chapter = new RegExp(`^第\\s*(${numerals})\\s*章`, "u");

/** `第42条 标题 {#c42}`, the anchor being optional; undefined when it is no heading of a clause. */
export function clauseHeadingOf(text: string): ClauseHeading | undefined {
  const [, numeral = "", heading = "", anchor] = clause.exec(text.trim()) ?? [];
  const ordinal = wholeNumber(numeral);
  if (ordinal === undefined) return undefined;
  return { number: `第${numeral}条`, ordinal, heading, anchor: anchor ?? null };
}

/** The number of `第三章 …`; undefined for a chapter that has none, such as 附则. */
export function chapterNumberOf(text: string): number | undefined {
  return wholeNumber(chapter.exec(text.trim())?.[1] ?? "");
}

export const isAnchor = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 40;
