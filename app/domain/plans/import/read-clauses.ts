import { chapterNumberOf, clauseHeadingOf, isAnchor } from "./clause-heading.ts";
import type { DocumentLine } from "./document-line.ts";
import { importLimits } from "./import-limits.ts";
import type { Notes } from "./import-problem.ts";
import { checkLine, checkSigns, isUnmarkedHeading, type ReadSoFar } from "./line-faults.ts";
import { numberOrder } from "./number-order.ts";

/** A clause as it is written; one without an anchor gets that of its forerunner, or a new one. */
export type WrittenClause = {
  at: number;
  number: string;
  anchor: string | null;
  heading: string;
  chapter: string;
  lines: DocumentLine[];
};

/**
 * Chapters as `# 第一章 总则`, clauses as `## 第42条 标题 {#c42}` and their words up to the next heading of either. Clauses and
 * chapters are numbered through from 1. Everything that is wrong is written down; what can be read is read.
 */
export function readClauses(lines: readonly DocumentLine[], notes: Notes): WrittenClause[] {
  const clauses: WrittenClause[] = [];
  const [clauseOrder, chapterOrder] = [numberOrder("clause", notes), numberOrder("chapter", notes)];
  const last: ReadSoFar = { clause: 0, chapter: 0 };
  let [chapter, inCode, open, codeAt, before] = ["", false, false, 0, ""];
  for (const line of lines) {
    if (line.text.startsWith("```")) [inCode, codeAt] = [!inCode, line.at];
    if (!inCode && /^#\s/.test(line.text)) {
      [chapter, open] = [chapterText(line.text), false];
      checkSigns(line, notes);
      const number = chapterNumberOf(chapter);
      // Sections of a chapter bear its number too.
      if (number !== undefined && !/第.{1,6}节/.test(chapter)) chapterOrder(line.at, number);
      last.chapter = number ?? last.chapter;
    } else if (!inCode && /^##\s/.test(line.text)) {
      const heading = clauseHeadingOf(headingText(line.text));
      open = true;
      checkSigns(line, notes);
      if (!heading) notes.add(line.at, "not-a-clause-heading", { heading: shown(line.text.slice(3)) });
      else {
        if (chapter === "") notes.add(line.at, "clause-before-chapter", { number: heading.number });
        clauseOrder(line.at, heading.ordinal);
        checkHeading(heading, line.at, notes);
        last.clause = heading.ordinal;
        const { number, anchor } = heading;
        clauses.push({ at: line.at, number, anchor, heading: heading.heading, chapter, lines: [] });
      }
    } else if (!inCode && isUnmarkedHeading(line.text, last, open))
      notes.add(line.at, "heading-mark-missing", { heading: shown(line.text) });
    else if (open) {
      clauses.at(-1)?.lines.push(line);
      if (!inCode) checkLine(line, before, notes);
    } else if (line.text.trim() !== "")
      notes.add(line.at, "words-outside-clause", { words: shown(line.text) });
    before = line.text;
  }
  if (inCode) notes.add(codeAt, "code-not-closed");
  checkAll(clauses, notes);
  return clauses;
}

/** Without its marks; a heading that is endless is told by its beginning. */
const headingText = (text: string) => text.slice(0, 2000).replace(/^#+/, "").replaceAll("**", "").trim();

/** A chapter has no anchor: one that a program wrote after it is none of its words. */
const chapterText = (text: string) => headingText(text).replace(/\s*\{[#.][^{}]*\}$/, "");

/** The beginning of somebody's words, enough to find them by. */
export const shown = (text: string) =>
  text.trim().length > 40 ? `${text.trim().slice(0, 40)}…` : text.trim();

function checkHeading(
  { number, heading, anchor }: { number: string; heading: string; anchor: string | null },
  at: number,
  notes: Notes,
) {
  if (heading.length > importLimits.headingLetters)
    notes.add(at, "clause-heading-too-long", { number, most: importLimits.headingLetters });
  if (anchor !== null && !isAnchor(anchor)) notes.add(at, "anchor-not-understood", { anchor: shown(anchor) });
}

function checkAll(clauses: readonly WrittenClause[], notes: Notes) {
  if (clauses.length === 0) notes.add(null, "no-clauses");
  if (clauses.length > importLimits.clauses)
    notes.add(null, "too-many-clauses", { most: importLimits.clauses });
  const anchors = new Set<string>();
  for (const clause of clauses) {
    const { at, number, anchor } = clause;
    if (anchor !== null && anchors.has(anchor)) notes.add(at, "anchor-twice", { anchor: shown(anchor) });
    if (anchor !== null) anchors.add(anchor);
    const letters = wordsOf(clause).length;
    if (letters === 0) notes.add(at, "clause-empty", { number });
    if (letters > importLimits.clauseLetters)
      notes.add(at, "clause-too-long", { number, most: importLimits.clauseLetters });
  }
}

export const wordsOf = ({ lines }: WrittenClause): string =>
  lines
    .map(({ text }) => text)
    .join("\n")
    .trim();
