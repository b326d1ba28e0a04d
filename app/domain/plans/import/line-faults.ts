import { chapterNumberOf, clauseHeadingOf } from "./clause-heading.ts";
import type { DocumentLine } from "./document-line.ts";
import type { Notes } from "./import-problem.ts";

/** The clause and chapter that were read last, by their numbers. */
export type ReadSoFar = { clause: number; chapter: number };

/** Marks of other kinds of Markdown, and what is not seen: read as words they would stand on the page as they are typed. */
export function checkLine({ at, text }: DocumentLine, before: string, notes: Notes): void {
  if (/^＃{1,3}/.test(text)) notes.add(at, "heading-mark-full-width");
  if (/!\[[^\]]{0,200}\]\(/.test(text)) notes.add(at, "image-not-read", { mark: "{{figure-map}}" });
  if (/\{\{(layer|figure)-/.test(text) && !/^\{\{[^{}]*\}\}\s*$/.test(text)) notes.add(at, "part-not-alone");
  if (text.includes("<!--")) notes.add(at, "comment-not-read");
  if (lacksBars(text, before) || isDrawnTable(text)) notes.add(at, "table-without-bars");
  checkSigns({ at, text }, notes);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const hidden = /[\u0000-\u0008\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** Signs that turn the direction of writing, or none that anybody could see: words would read as others than they are. */
export function checkSigns({ at, text }: DocumentLine, notes: Notes): void {
  const sign = hidden.exec(text)?.[0]?.codePointAt(0);
  if (sign !== undefined)
    notes.add(at, "hidden-signs", { sign: `U+${sign.toString(16).toUpperCase().padStart(4, "0")}` });
}

const isRow = (text: string) => /^\|.+\|\s*$/.test(text);

/** A row of a table that does not begin and end with a bar, or the line of dashes of such a table. */
const lacksBars = (text: string, before: string) =>
  !isRow(text) &&
  text.includes("|") &&
  (isRow(before) || /^\s*\|/.test(text) || (/^[\s:|-]+$/.test(text) && text.includes("--")));

/** Tables that are drawn with lines of dashes, or with columns under each other. */
const isDrawnTable = (text: string) => /^\s*(\+[-=+:]{3,}\+|-{3,}(\s+-{3,})+)\s*$/.test(text);

/** A line that looks like the next heading and lacks its mark; whatever stands under it would run into the clause before. */
export function isUnmarkedHeading(text: string, { clause, chapter }: ReadSoFar, isOpen: boolean): boolean {
  const plain = text
    .slice(0, 200)
    .replaceAll(/\*\*|^#{3,}/g, "")
    .trim();
  if (plain.length > 60 || /[。；]/.test(plain)) return false;
  const heading = clauseHeadingOf(plain);
  if (heading) return isOpen ? heading.ordinal === clause + 1 && !cites(heading.heading) : true;
  const number = chapterNumberOf(plain);
  return number !== undefined && (!isOpen || number === chapter + 1);
}

/** 第三条规定的…, 第三条、第五条…: words about a clause, not its heading. */
export const cites = (heading: string) => /^(所|规定|的|中|第|和|与|及|至|或|款|项|之)/.test(heading);
