type Cell = string | number | null;

/** Tells spreadsheets that Chinese follows in UTF-8. */
export const csvMark = "\uFEFF";

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read Chinese; formulas are defused. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return csvMark + csvLines(rows);
}

/** The same a few rows at a time, for tables that are sent as they are read. */
export const csvLines = (rows: readonly (readonly Cell[])[]) =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** Spreadsheets take a cell for a formula by its first sign, full-width ones and those after blanks among them. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
