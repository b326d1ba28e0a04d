import { importLimits } from "./import-limits.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.server.ts";
import type { Table } from "./table.ts";

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);

/** Rows of a CSV file or a workbook; what it is, its bytes tell. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > importLimits.tableBytes) return { ok: false, fault: "table-file-too-large" };
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, fault: "table-of-old-excel" };
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return { ok: false, fault: "table-not-understood" };
  const table = begins(bytes, 0x50, 0x4b) ? await readWorkbook(bytes) : readCsv(bytes);
  return table.ok && table.rows.length < 2 ? { ok: false, fault: "table-empty" } : table;
}
