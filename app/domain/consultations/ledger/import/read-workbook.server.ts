import { unzipSync, zipSync } from "fflate";
import { type CellValue, readSheet } from "read-excel-file/universal";
import { importLimits } from "./import-limits.ts";
import type { Table, TableFault, TableRow } from "./table.ts";

/**
 * Rows of a workbook's first sheet: formulas by their value, days as YYYY-MM-DD, numbers as they are written. It is unpacked
 * within bounds before the library sees it, so that no bomb goes off in there.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const parts = unpacked(bytes);
  if (!parts.ok) return parts;
  const cells = await cellsIn(parts.bytes);
  if (!cells) return { ok: false, fault: "table-not-understood" };
  const rows: TableRow[] = [];
  for (const [at, row] of cells.entries()) {
    const texts = row.map(textOfCell);
    while (texts.at(-1)?.trim() === "") texts.pop();
    if (texts.length === 0) continue;
    if (texts.length > importLimits.columns) return { ok: false, fault: "table-too-many-columns" };
    if (rows.length > importLimits.rows) return { ok: false, fault: "table-too-many-rows" };
    rows.push({ line: at + 1, cells: texts });
  }
  return { ok: true, rows };
}

function unpacked(bytes: Uint8Array): { ok: true; bytes: ArrayBuffer } | { ok: false; fault: TableFault } {
  let [files, size] = [0, 0];
  const isWithin = () => files <= importLimits.parts && size <= importLimits.unpackedBytes;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isWanted = /\.xml(\.rels)?$/.test(name);
        files += 1;
        if (isWanted) size += originalSize;
        return isWanted && isWithin();
      },
    });
    if (!isWithin()) return { ok: false, fault: "table-file-too-large" };
    if (!Object.hasOwn(parts, "xl/workbook.xml")) return { ok: false, fault: "table-not-understood" };
    if (Object.entries(parts).some(([name, part]) => name.startsWith("xl/worksheets/") && isFar(part)))
      return { ok: false, fault: "table-too-many-rows" };
    const plain = zipSync(parts, { level: 0 });
    return { ok: true, bytes: plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength) };
  } catch {
    return { ok: false, fault: "table-not-understood" };
  }
}

/** A cell beyond row 99,999 or column ZZ: the library lays out all that lie before it. */
const isFar = (sheet: Uint8Array) =>
  /\sr="(?:[A-Z]{1,3}\d{6,}|\d{6,}|[A-Z]{3}\d+)"/.test(new TextDecoder("latin1").decode(sheet));

async function cellsIn(bytes: ArrayBuffer) {
  try {
    return await readSheet<string>(bytes, { trim: false, parseNumber: (text) => text });
  } catch (error) {
    // What the library cannot read is a fault of the file; memory that is used up is told by the thread's end.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function textOfCell(value: CellValue<string> | null): string {
  if (value === null) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "string" ? plainNumber(value) : "";
}

/** Numbers stand in the file as they were reckoned: 0.1 as 0.1 and 13800000000 as 1.38E10. */
const plainNumber = (text: string) =>
  /^-?\d+(\.\d+)?E\+?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
