import type { Cell, Column } from "#app/domain/consultations/reports/export-tables.ts";
import { csvLines, csvMark } from "../csv.ts";
import { workbookParts } from "../xlsx-parts.ts";
import { columnName, sheetXml } from "../xlsx-sheet.ts";
import { zipOf } from "../zip.server.ts";

export type PublicTable = { title: string; office: string; columns: Column[]; rows: AsyncIterable<Cell[][]> };

/** A result as a table for spreadsheets, a batch at a time. */
export async function* resultCsv({ columns, rows }: PublicTable): AsyncGenerator<string> {
  yield csvMark + csvLines([columns.map(({ title }) => title)]);
  for await (const batch of rows) yield csvLines(batch.map((row) => row.map(plain)));
}

/** The same as data: a list with a field for each column. */
export async function* resultJson({ columns, rows }: PublicTable): AsyncGenerator<string> {
  let before = "[";
  for await (const batch of rows)
    for (const row of batch) {
      const fields = columns.map(({ title }, at) => [title, plain(row[at] ?? null)]);
      yield `${before}\n${JSON.stringify(Object.fromEntries(fields))}`;
      before = ",";
    }
  yield before === "[" ? "[]\n" : "\n]\n";
}

/** The same as a workbook of one sheet. */
export const resultXlsx = (table: PublicTable): AsyncGenerator<Uint8Array> => zipOf(workbook(table));

async function* workbook({ title, office, columns, rows }: PublicTable) {
  let last = 1;
  async function* counted() {
    last = yield* sheetXml(columns, rows);
  }
  yield { name: "xl/worksheets/sheet1.xml", parts: counted() };
  const sheet = {
    title: title.replace(/[[\]:*?/\\']/g, " ").slice(0, 31),
    lastCell: `$${columnName(columns.length - 1)}$${last}`,
  };
  for (const [name, text] of Object.entries(workbookParts([sheet], title, office)))
    yield { name, parts: once(text) };
}

async function* once(text: string) {
  yield text;
}

const plain = (cell: Cell) => (typeof cell === "object" && cell !== null ? cell.day : cell);
