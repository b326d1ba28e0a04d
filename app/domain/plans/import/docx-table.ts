import { type DocxContext, type DocxParagraph, readParagraph } from "./docx-paragraph.ts";
import { at, elementsIn, value, type XmlElement } from "./xml-tree.ts";

/** A table as pipe rows, and the paragraphs of its cells for what else is in them. */
export type DocxTable = { rows: string[]; paragraphs: DocxParagraph[] };
/** The words of a cell's paragraph with the number that is counted before it. */
export type Label = (paragraph: DocxParagraph) => string;

type Cell = { text: string; isContinued: boolean; span: number };

/**
 * A cell that was merged downwards is repeated, one merged sideways is followed by empty ones. A head of two rows becomes one:
 * 目标值 over 2030 and 2035 is 目标值2030 and 目标值2035.
 */
export function readTable(table: XmlElement, context: DocxContext, label: Label): DocxTable {
  const paragraphs: DocxParagraph[] = [];
  const textOf = (cell: XmlElement) => {
    const read = paragraphsIn(cell).map((paragraph) => readParagraph(paragraph, context));
    paragraphs.push(...read);
    return read
      .map((one) => [label(one), ...one.lines].filter(Boolean).join(" "))
      .filter(Boolean)
      .join(" ")
      .replaceAll("|", "｜");
  };
  const rows = partsIn(table, "tr").map((row) => cellsOf(row, textOf));
  const [first, second, ...rest] = rows;
  if (!first) return { rows: [], paragraphs };
  const isTwofold = second !== undefined && hasTwoHeads(first, second);
  const body = isTwofold ? rest : rows.slice(1);
  let above = isTwofold ? headOf(first, second) : textsOf(first, []);
  const head = above;
  const lines = body.map((cells) => {
    above = textsOf(cells, above);
    return pipeRow(above);
  });
  return { rows: [pipeRow(head), `|${"---|".repeat(Math.max(1, head.length))}`, ...lines], paragraphs };
}

const pipeRow = (texts: readonly string[]) => `| ${texts.join(" | ")} |`;

function cellsOf(row: XmlElement, textOf: (cell: XmlElement) => string): Cell[] {
  const cells = partsIn(row, "tc").map((cell) => {
    const properties = at(cell, "tcPr");
    const merged = at(properties, "vMerge");
    const isContinued = merged !== undefined && value(merged) !== "restart";
    return { text: isContinued ? "" : textOf(cell), isContinued, span: countIn(properties, "gridSpan", 1) };
  });
  // A row may begin and end some columns further in than the others.
  const gap = (name: string) => {
    const span = countIn(at(row, "trPr"), name, 0);
    return span > 0 ? [{ text: "", isContinued: false, span }] : [];
  };
  return [...gap("gridBefore"), ...cells, ...gap("gridAfter")];
}

const countIn = (properties: XmlElement | undefined, name: string, otherwise: number) =>
  Math.min(
    50,
    Math.max(otherwise, Math.trunc(Number(value(at(properties, name)) ?? otherwise)) || otherwise),
  );

function textsOf(cells: readonly Cell[], above: readonly string[], isRepeated = false): string[] {
  const texts: string[] = [];
  for (const { text, isContinued, span } of cells) {
    const own = isContinued ? (above[texts.length] ?? "") : text;
    texts.push(own, ...Array.from({ length: span - 1 }, () => (isRepeated ? own : "")));
  }
  return texts;
}

/** Cells that reach from the first row into the second, beside one that spans several of the second. */
const hasTwoHeads = (first: readonly Cell[], second: readonly Cell[]) =>
  second.some(({ isContinued }) => isContinued) && first.some(({ span }) => span > 1);

function headOf(first: readonly Cell[], second: readonly Cell[]): string[] {
  const above = textsOf(first, [], true);
  return textsOf(second, above).map((text, at) => {
    const over = above[at] ?? "";
    return over === text || over.endsWith(text) ? over : `${over}${text}`;
  });
}

/** Rows or cells, out of the controls that may hold them. */
const partsIn = (element: XmlElement, name: "tr" | "tc"): XmlElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "customXml"].includes(child.name) ? partsIn(child, name) : [];
  });

/** All paragraphs of a cell, those of a table within it too. */
const paragraphsIn = (cell: XmlElement): XmlElement[] =>
  elementsIn(cell).flatMap((child) => {
    if (child.name === "p") return [child];
    return ["tbl", "tr", "tc", "sdt", "sdtContent", "customXml"].includes(child.name)
      ? paragraphsIn(child)
      : [];
  });
