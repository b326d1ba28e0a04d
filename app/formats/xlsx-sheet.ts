import { millisOfDay } from "#app/domain/calendar/civil-date.ts";
import type { Cell, Column } from "#app/domain/consultations/reports/export-tables.ts";
import { xmlHead, xmlText } from "./xml-text.ts";

/** Signs that a cell holds (Excel); longer text ends in an ellipsis and is whole in the other formats. */
const mostInCell = 32_767;
/** Styles of `xlsx-parts.ts` by their place. */
export const styles = { plain: 0, head: 1, day: 2, words: 3 } as const;
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet as it is read: a frozen head, widths, typed cells, and a filter over all rows (ECMA-376 part 1, 18.3). */
export async function* sheetXml(
  columns: readonly Column[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string, number> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${xmlHead}<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`;
  const names = columns.map((_, at) => columnName(at));
  const title = (one: Column, at: number) => text(`${names[at]}1`, one.title, styles.head);
  yield `<row r="1">${columns.map(title).join("")}</row>`;
  let last = 1;
  for await (const batch of rows) {
    yield batch
      .map((row) => {
        last += 1;
        return `<row r="${last}">${row.map((cell, at) => cellXml(`${names[at]}${last}`, cell)).join("")}</row>`;
      })
      .join("");
  }
  yield `</sheetData><autoFilter ref="A1:${names.at(-1)}${last}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
  return last;
}

function cellXml(at: string, cell: Cell): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${at}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`;
  return text(at, cell, styles.words);
}

const text = (at: string, words: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(inCell(words))}</t></is></c>`;

/** `_x0041_` would be read as an escape (ECMA-376 part 1, 22.4.2.4): its underscore is escaped itself. */
const inCell = (words: string) =>
  cut(words.replace(/\r\n?/g, "\n")).replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");

const cut = (words: string) =>
  words.length > mostInCell ? `${words.slice(0, mostInCell - 1).replace(/[\ud800-\udbff]$/, "")}…` : words;

/** Days since 1899-12-30, as spreadsheets count them. */
const serialOf = (day: string) => (millisOfDay(day) - millisOfDay("1899-12-30")) / 86_400_000;

/** 0 → A, 26 → AA. */
export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
