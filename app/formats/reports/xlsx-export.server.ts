import { type Cell, exportTables, statisticsTable } from "#app/domain/consultations/reports/export-tables.ts";
import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { type SheetName, workbookParts } from "../xlsx-parts.ts";
import { columnName, sheetXml } from "../xlsx-sheet.ts";
import { type ZipEntry, zipOf } from "../zip.server.ts";

/** The tables of a copy as sheets of one workbook. */
export const writeXlsx = (source: ReportSource): AsyncGenerator<Uint8Array> => zipOf(parts(source));

async function* parts(source: ReportSource): AsyncGenerator<ZipEntry> {
  const { t, head, office } = source;
  const sheets: SheetName[] = [];
  const statistics = statisticsTable(source);
  const tables = [
    ...exportTables(t).map((table) => ({
      ...{ title: table.title, columns: table.columns },
      async *rows(): AsyncGenerator<Cell[][]> {
        for await (const batch of source.contributions()) yield batch.flatMap(table.rowsOf);
      },
    })),
    {
      ...{ title: statistics.title, columns: statistics.columns },
      async *rows() {
        yield statistics.rows;
      },
    },
  ];
  for (const [at, { title, columns, rows }] of tables.entries()) {
    const sheet = sheetXml(columns, rows());
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, parts: counted(sheet) };

    async function* counted(xml: typeof sheet) {
      for (;;) {
        const { done, value } = await xml.next();
        if (done) {
          sheets.push({ title, lastCell: `$${columnName(columns.length - 1)}$${value}` });
          return;
        }
        yield value;
      }
    }
  }
  for (const [name, text] of Object.entries(workbookParts(sheets, head.title, office)))
    yield { name, parts: once(text) };
}

async function* once(text: string) {
  yield text;
}
