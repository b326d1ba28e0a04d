import { type DocxPicture, drawnIn } from "./docx-drawings.ts";
import { type ListPlace, listPlace, outlineLevel, type ParagraphStyle } from "./docx-styles.ts";
import { type DocxFault, type DocxNotes, typedWords } from "./docx-words.ts";
import { at, everyIn, value, type XmlElement } from "./xml-tree.ts";

export type DocxParagraph = {
  /** Its lines, which soft breaks end; spaces are single. */
  lines: string[];
  style: string;
  /** Of the outline: 0 for a chapter, 1 for a clause, null for words. */
  level: number | null;
  list: ListPlace | null;
  pictures: DocxPicture[];
  faults: DocxFault[];
  /** It ends in a page number, as lines of a table of contents do. */
  endsInPage: boolean;
};
export type DocxContext = { styles: ReadonlyMap<string, ParagraphStyle>; notes: DocxNotes };

/** What a paragraph says; what was deleted with tracking is left out, and told. */
export function readParagraph(paragraph: XmlElement, { styles, notes }: DocxContext): DocxParagraph {
  const properties = at(paragraph, "pPr");
  const style = styles.get(value(at(properties, "pStyle")) ?? "");
  const own = listPlace(properties);
  const list = own?.id === "" ? (style?.list ? { ...style.list, level: own.level } : null) : own;
  const faults: DocxFault[] = [];
  const typed = typedWords(paragraph, { notes, faults });
  const { pictures, boxes, charts } = drawnIn(paragraph);
  const words = typed.trim();
  faults.push(...boxes.map((box): DocxFault => ({ problem: "text-box", words: box })));
  if (charts > 0) faults.push({ problem: "chart-not-read", words });
  if (isTracked(paragraph)) faults.push({ problem: "tracked-changes", words });
  return {
    lines: typed
      .split("\n")
      .map((line) => line.replaceAll(/[\s\u00a0]+/g, " ").trim())
      .filter((line) => line !== ""),
    style: style?.name ?? "",
    level: outlineLevel(properties) ?? style?.level ?? null,
    list: (list ?? style?.list)?.id === "0" ? null : (list ?? style?.list ?? null),
    ...{ pictures, faults, endsInPage: /(\t|[.．…·•]{2,})\s*[-–—]?\s*\d{1,4}\s*[-–—]?$/.test(words) },
  };
}

const marks = ["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"];

/** Words, whole paragraphs, rows or cells that came or went with tracking; what changed in looks alone does not count. */
export const isTracked = (element: XmlElement) => everyIn(element, ...marks).length > 0;
