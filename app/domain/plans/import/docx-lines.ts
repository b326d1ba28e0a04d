import type { DocumentLine } from "./document-line.ts";
import { blocksIn } from "./docx-blocks.ts";
import type { DocxPicture } from "./docx-drawings.ts";
import { lineOf } from "./docx-line.ts";
import { listNumbers } from "./docx-numbers.ts";
import { type DocxContext, type DocxParagraph, isTracked, readParagraph } from "./docx-paragraph.ts";
import { paragraphStyles } from "./docx-styles.ts";
import { readTable } from "./docx-table.ts";
import type { DocxFault, DocxNotes } from "./docx-words.ts";
import type { XmlElement } from "./xml-tree.ts";

export type DocxParts = {
  document: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  notes: DocxNotes;
};
export type DocxLines = {
  lines: DocumentLine[];
  pictures: (DocxPicture & { at: number; code: string })[];
  faults: (DocxFault & { at: number })[];
  /** The words of each paragraph, in their order. */
  texts: string[];
};

/** The body of a DOCX as the lines of a Markdown plan, each with its paragraph; what stands before the first chapter or clause is the cover. */
export function docxLines(parts: DocxParts): DocxLines {
  const context: DocxContext = { styles: paragraphStyles(parts.styles), notes: parts.notes };
  const labels = listNumbers(parts.numbering);
  const labelOf = ({ list }: DocxParagraph) => (list ? labels(list) : undefined);
  const read: DocxLines = { lines: [], pictures: [], faults: [], texts: [] };
  let [at, begun, chapter, openList] = [0, false, "", ""];
  const say = (texts: readonly string[], list = "") => {
    if (!begun || texts.length === 0) return;
    // Items of one list stand without a line between them.
    if (list !== "" && list === openList) read.lines.pop();
    openList = list;
    read.lines.push(...[...texts, ""].map((text) => ({ at, text })));
  };
  const sayRest = ({ pictures, faults }: DocxParagraph) => {
    read.faults.push(
      ...faults
        .filter(({ problem }) => begun || problem === "tracked-changes")
        .map((fault) => ({ ...fault, at })),
    );
    for (const picture of begun ? pictures : []) {
      const code = `d${read.pictures.length + 1}`;
      read.pictures.push({ ...picture, at, code });
      say([`{{figure-${code}}}`]);
    }
  };
  for (const { element, isContents } of blocksIn(parts.document)) {
    if (element.name === "altChunk") read.faults.push({ at, problem: "chart-not-read", words: "" });
    if (element.name === "tbl") {
      const table = readTable(element, context, (paragraph) => labelOf(paragraph)?.text ?? "");
      say(table.rows);
      for (const paragraph of table.paragraphs) sayRest(paragraph);
      const isTold = table.paragraphs.some(({ faults }) => faults.some(isTracking));
      if (isTracked(element) && !isTold) read.faults.push({ at, problem: "tracked-changes", words: "" });
    }
    if (element.name !== "p") continue;
    at += 1;
    const paragraph = readParagraph(element, context);
    read.texts.push(paragraph.lines.join(" "));
    if (isContents || contentsStyle.test(paragraph.style)) continue;
    const line = lineOf(paragraph, labelOf(paragraph));
    if (line && line.kind !== "words") begun = true;
    if (line?.kind === "chapter") chapter = line.text;
    if (line?.kind === "chapter") say([`# ${chapter}`]);
    else if (line?.kind === "section") say([`# ${chapter} ${line.text}`]);
    else if (line?.kind === "clause") say([`## ${line.text}`, ...spaced(line.words)]);
    else if (line?.kind === "words") say(spaced(line.lines), line.list);
    sayRest(paragraph);
  }
  return read;
}

const contentsStyle = /^(toc|目录|contents|table of contents|wpsoffice手动目录)/i;
const isTracking = ({ problem }: DocxFault) => problem === "tracked-changes";

/** Each line a paragraph of its own. */
const spaced = (lines: readonly string[]) => lines.flatMap((line, at) => (at === 0 ? [line] : ["", line]));
