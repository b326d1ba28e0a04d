import { bostonColumns, bostonRow } from "./boston-row.ts";
import { csvRecords } from "./csv-records.ts";
import { csvColumns, csvRow } from "./csv-row.ts";
import type { Cells, ImportContext } from "./import-context.ts";
import { type ImportSource, type MappedRow, refuseRow } from "./imported-need.ts";
import { jsonRecords } from "./json-records.ts";
import { messageColumns, messageRow } from "./message-row.ts";
import { open311Row } from "./open311-row.ts";

/** A row of the file: the line it begins on, and the need in it or why it is refused. */
export type FileRow = { line: number; row: MappedRow };

/** Cuts the text of a file into rows as it comes in. `missing` names columns the file lacks, once its header is read. */
export type RowReader = {
  push(piece: string, ended?: boolean): Generator<FileRow>;
  missing(): readonly string[];
};

export function rowReader(source: ImportSource, context: ImportContext): RowReader {
  if (source === "open311") return jsonReader(context);
  return tableReader(tables[source].columns, tables[source].read, context);
}

type ReadCells = (cell: Cells, context: ImportContext) => MappedRow;

const tables: Record<Exclude<ImportSource, "open311">, { columns: readonly string[]; read: ReadCells }> = {
  boston311: { columns: bostonColumns, read: bostonRow },
  messages: { columns: messageColumns, read: messageRow },
  csv: { columns: csvColumns, read: csvRow },
};

function tableReader(needed: readonly string[], read: ReadCells, context: ImportContext): RowReader {
  const records = csvRecords();
  let places: Map<string, number> | undefined;
  let missing: readonly string[] = needed;
  return {
    missing: () => missing,
    *push(piece, ended) {
      for (const record of records.push(piece, ended)) {
        if ("fault" in record) yield { line: record.line, row: refuseRow(record.fault) };
        else if (!places) {
          places = new Map(record.cells.map((name, at) => [name.trim(), at]));
          const header = places;
          missing = needed.filter((name) => !header.has(name));
          if (missing.length > 0) return;
        } else {
          const { cells, line } = record;
          const header = places;
          yield { line, row: read((column) => cells[header.get(column) ?? -1] ?? "", context) };
        }
      }
    },
  };
}

function jsonReader(context: ImportContext): RowReader {
  const records = jsonRecords();
  return {
    missing: () => [],
    *push(piece, ended) {
      for (const record of records.push(piece, ended)) {
        const row = "fault" in record ? refuseRow(record.fault) : open311Row(record.value, context);
        yield { line: record.line, row };
      }
    },
  };
}
