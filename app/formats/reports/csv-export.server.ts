import { type Cell, exportTables, statisticsTable } from "#app/domain/consultations/reports/export-tables.ts";
import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { csvLines, csvMark } from "../csv.ts";
import { type ZipEntry, zipOf } from "../zip.server.ts";

/** The tables of a copy as CSV, one file each, in a ZIP. */
export const writeCsv = (source: ReportSource): AsyncGenerator<Uint8Array> => zipOf(csvEntries(source));

export async function* csvEntries(source: ReportSource, folder = ""): AsyncGenerator<ZipEntry> {
  for (const table of exportTables(source.t))
    yield { name: `${folder}${table.name}.csv`, parts: csvTable(source, table) };
  yield { name: `${folder}statistics.csv`, parts: csvStatistics(source) };
}

/** One table, a batch at a time. */
export async function* csvTable(source: ReportSource, table: ReturnType<typeof exportTables>[number]) {
  yield csvMark + csvLines([table.columns.map(({ title }) => title)]);
  for await (const rows of source.contributions())
    yield csvLines(rows.flatMap((row) => table.rowsOf(row).map(plain)));
}

async function* csvStatistics(source: ReportSource) {
  const { columns, rows } = statisticsTable(source);
  yield csvMark + csvLines([columns.map(({ title }) => title), ...rows.map(plain)]);
}

const plain = (row: readonly Cell[]) =>
  row.map((cell) => (typeof cell === "object" && cell !== null ? cell.day : cell));
