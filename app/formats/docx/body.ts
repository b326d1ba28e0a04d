import { xmlText } from "../xml-text.ts";
import { footer, line, margins, page } from "./measures.ts";

/** A paragraph of a style; its line breaks are breaks within it. */
export const paragraph = (style: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs(words)}</w:p>`;

export const runs = (words: string) =>
  words
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((part) => `<w:r><w:t xml:space="preserve">${xmlText(part)}</w:t></w:r>`)
    .join("<w:r><w:br/></w:r>");

export type DocxColumn = { title: string; width: number };

/** A table up to its rows: what it is for readers who do not see it, and a head that every page repeats. Widths in twentieths of a point. */
export function tableHead(columns: readonly DocxColumn[], caption: string): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const head = columns.map(({ title, width }) => cell(width, paragraph("CellHead", title))).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr><w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`;
}

/** A row; one with a few words in each cell is not parted between pages. */
export const tableRow = (columns: readonly DocxColumn[], cells: readonly string[], style = "Cell") => {
  const inside = columns.map(({ width }, at) => cell(width, paragraph(style, cells[at] ?? ""))).join("");
  const isShort = cells.every((words) => words.length < mostUnparted);
  return `<w:tr>${isShort ? "<w:trPr><w:cantSplit/></w:trPr>" : ""}${inside}</w:tr>`;
};
const mostUnparted = 200;

export const tableEnd = "</w:tbl>";

const cell = (width: number, inside: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;

const numbers =
  '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>';

/** The page of a section; lying down it keeps the binding's margin at its head. */
export const section = (way: "upright" | "lying") => {
  const { top, right, bottom, left } = margins;
  const lies = way === "lying";
  const paper = lies
    ? `<w:pgSz w:w="${page.height}" w:h="${page.width}" w:orient="landscape"/><w:pgMar w:top="${left}" w:right="${top}" w:bottom="${right}" w:left="${bottom}" w:header="851" w:footer="680" w:gutter="0"/>`
    : `<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${footer}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${line}"/>`;
  return `<w:sectPr>${numbers}<w:type w:val="nextPage"/>${paper}</w:sectPr>`;
};

/** Ends a section that others follow. */
export const sectionEnd = (way: "upright" | "lying") => `<w:p><w:pPr>${section(way)}</w:pPr></w:p>`;
