/** What no row can be read for; each is told with what to do. */
export type TableFault =
  | "table-empty"
  | "table-file-too-large"
  | "table-too-many-rows"
  | "table-too-many-columns"
  | "table-not-understood"
  | "table-of-old-excel"
  | "too-much-to-read";

/** A row as it stands in the file: its first line or its number in the sheet, from 1. */
export type TableRow = { line: number; cells: string[]; fault?: "quote-not-closed" | "row-too-long" };

export type Table = { ok: true; rows: TableRow[] } | { ok: false; fault: TableFault };
