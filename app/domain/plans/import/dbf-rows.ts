export type DbfRow = { number: number; deleted: boolean; values: Record<string, string> };
export type DbfTable = { ok: true; rows: DbfRow[] } | { ok: false };

/** Rows of a dBASE table as text. `codePage` is what a .cpg file names; without one the table's own mark counts, then UTF-8, then GBK. */
export function dbfRows(bytes: Uint8Array, codePage: string | undefined, mostRows: number): DbfTable {
  if (bytes.length < 33) return { ok: false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, start, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (start < 33 || width < 2 || start + count * width > bytes.length + 1) return { ok: false };
  const decode = decoderFor(codePage, bytes[29] ?? 0);
  const fields: { name: string; from: number; size: number }[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= start && bytes[at] !== 0x0d; at += 32) {
    const size = bytes[at + 16] ?? 0;
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    fields.push({ name: decode(end < 0 ? name : name.subarray(0, end)).trim(), from, size });
    from += size;
  }
  const rows = Array.from({ length: Math.min(count, mostRows) }, (_row, place) => {
    const row = bytes.subarray(start + place * width, start + (place + 1) * width);
    const cell = ({ name, from: first, size }: (typeof fields)[number]) =>
      [
        name,
        decode(row.subarray(first, first + size))
          .replaceAll("\0", "")
          .trim(),
      ] as const;
    return { number: place + 1, deleted: row[0] === 0x2a, values: Object.fromEntries(fields.map(cell)) };
  });
  return { ok: true, rows };
}

/** How many rows a table says that it has. */
export const dbfCount = (bytes: Uint8Array) =>
  bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);

type Decode = (bytes: Uint8Array) => string;

function decoderFor(codePage: string | undefined, mark: number): Decode {
  const plain = (codePage ?? "").trim().toLowerCase();
  if (/^(utf-?8|65001)$/.test(plain)) return decoding("utf-8");
  if (/936|gb/.test(plain) || mark === 0x4d) return decoding("gb18030");
  if (/950|big-?5/.test(plain) || mark === 0x4e) return decoding("big5");
  const [strict, chinese] = [new TextDecoder("utf-8", { fatal: true }), decoding("gb18030")];
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return chinese(bytes);
    }
  };
}

function decoding(name: string): Decode {
  const decoder = new TextDecoder(name);
  return (bytes) => decoder.decode(bytes);
}
