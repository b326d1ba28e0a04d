import { csvRecords } from "../../../needs/import/csv-records.ts";
import { importLimits } from "./import-limits.ts";
import { separatorOf, textOfTable } from "./read-text.ts";
import type { Table, TableRow } from "./table.ts";

/** Rows of a CSV file; a broken one stays in its place with what is wrong with it. Rows of blanks alone are none. */
export function readCsv(bytes: Uint8Array): Table {
  const text = textOfTable(bytes);
  const records = csvRecords({ separator: separatorOf(text), ragged: true });
  const rows: TableRow[] = [];
  for (const record of records.push(text, true)) {
    if (rows.length > importLimits.rows) return { ok: false, fault: "table-too-many-rows" };
    if ("cells" in record) {
      if (
        record.cells.length > importLimits.columns &&
        record.cells.slice(importLimits.columns).some(Boolean)
      )
        return { ok: false, fault: "table-too-many-columns" };
      if (record.cells.some((cell) => cell.trim() !== "")) rows.push(record);
    } else if (record.fault !== "wrong-number-of-cells")
      rows.push({ line: record.line, cells: [], fault: record.fault });
  }
  return { ok: true, rows };
}
