import { readParagraph } from "./docx-paragraph.ts";
import type { ParagraphStyle } from "./docx-styles.ts";
import { at, elementsIn, value, type XmlElement } from "./xml-tree.ts";

/** A table as pipe rows; a cell that was merged downwards is repeated, one merged sideways is followed by empty ones. */
export function pipeRows(table: XmlElement, styles: ReadonlyMap<string, ParagraphStyle>): string[] {
  let above: string[] = [];
  const rows = elementsIn(table, "tr").map((row) => {
    const cells = elementsIn(row, "tc", "sdt").flatMap((cell) => {
      const properties = at(cell, "tcPr");
      const merged = at(properties, "vMerge");
      const isContinued = merged !== undefined && value(merged) !== "restart";
      const span = Math.min(50, Math.max(1, Number(value(at(properties, "gridSpan")) ?? 1) || 1));
      return [{ text: cellText(cell, styles), isContinued, span }];
    });
    const texts: string[] = [];
    for (const { text, isContinued, span } of cells)
      texts.push(
        isContinued ? (above[texts.length] ?? "") : text,
        ...Array.from({ length: span - 1 }, () => ""),
      );
    above = texts;
    return `| ${texts.join(" | ")} |`;
  });
  const [head, ...rest] = rows;
  if (head === undefined) return [];
  return [head, `|${"---|".repeat(Math.max(1, head.split(" | ").length))}`, ...rest];
}

const cellText = (cell: XmlElement, styles: ReadonlyMap<string, ParagraphStyle>) =>
  elementsIn(cell, "p")
    .map((paragraph) => readParagraph(paragraph, styles).text)
    .filter(Boolean)
    .join(" ")
    .replaceAll("|", "｜");
