import { chapterNumberOf, clauseHeadingOf } from "./clause-heading.ts";
import type { ListLabel } from "./docx-numbers.ts";
import type { DocxParagraph } from "./docx-paragraph.ts";
import { cites } from "./line-faults.ts";

/** A paragraph as lines of a Markdown plan; `list` is told for an item, so that one list does not run into another. */
export type Line =
  | { kind: "chapter" | "section"; text: string }
  | { kind: "clause"; text: string; words: string[] }
  | { kind: "words"; lines: string[]; list?: string };

/** By its outline level, else by its number: 第N章 begins a chapter, 第N条 a clause. */
export function lineOf(
  { lines, level, list, endsInPage }: DocxParagraph,
  label: ListLabel | undefined,
): Line | undefined {
  if (lines.length === 0) return undefined;
  const whole = counted(label, lines.join(" ")).replaceAll("**", "");
  const [first = "", ...rest] = level === null ? lines : [lines.join(" ")];
  const plain = counted(label, first).replaceAll("**", "");
  const isEntry = endsInPage && level === null;
  const clause = clauseHeadingOf(plain);
  if (clause && !(level === null && !label && cites(clause.heading)))
    return isEntry ? undefined : clauseLine(clause, level !== null, rest.map(harmless));
  if (/^第.{1,6}节/.test(whole) && whole.length <= 60)
    return isEntry ? undefined : { kind: "section", text: whole };
  if (level === 0 || (chapterNumberOf(whole) !== undefined && whole.length <= 60))
    return isEntry ? undefined : { kind: "chapter", text: whole };
  if (level === 1) return { kind: "clause", text: plain, words: [] };
  if (level !== null) return { kind: "words", lines: [`### ${plain}`] };
  return wordsLine(lines, label, `${list?.id} ${list?.level}`);
}

const counted = (label: ListLabel | undefined, text: string) =>
  label?.text ? `${label.text} ${text}` : text;

function wordsLine(lines: readonly string[], label: ListLabel | undefined, list: string): Line {
  const isCounted = label !== undefined && /^\d+[.、)）]?$/.test(label.text);
  if (!label?.bullet && !isCounted)
    return {
      ...{ kind: "words", lines: [counted(label, lines[0] ?? ""), ...lines.slice(1)].map(harmless) },
      ...(isTyped(lines[0]) ? { list: "typed" } : {}),
    };
  const sign = label.bullet ? "-" : `${Number.parseInt(label.text, 10)}.`;
  return { kind: "words", lines: [`${sign} ${lines.join(" ")}`], list };
}

const isTyped = (text: string | undefined) => /^(-|\d+\.) /.test(text ?? "");

/** 第一条 followed by a whole sentence, as laws are written: its beginning is the heading, the sentence the words. */
function clauseLine(
  { number, heading, anchor }: { number: string; heading: string; anchor: string | null },
  isStyled: boolean,
  rest: string[],
): Line {
  const own = anchor === null ? "" : ` {#${anchor}}`;
  const isSentence = !isStyled && /[。；！？]/.test(heading);
  if (!isSentence) return { kind: "clause", text: `${number} ${heading}${own}`, words: rest };
  const beginning = heading.split(/[，。；：！？]/)[0] ?? "";
  return { kind: "clause", text: `${number} ${beginning.slice(0, 24)}${own}`, words: [heading, ...rest] };
}

/** Words that would read as a heading, a table, code or a part of the page; a layer or figure named alone stays what it is. */
const harmless = (text: string) =>
  /^\{\{(layer|figure)-[\w.-]+\}\}$/.test(text)
    ? text
    : text.replace(/^#/, "＃").replace(/^\|/, "｜").replace(/^\{\{/, "｛｛").replace(/^```/, "｀｀｀");
