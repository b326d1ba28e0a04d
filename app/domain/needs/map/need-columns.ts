import { type Bits, bitsFor, setBit } from "./bits.ts";
import { type CodeColumn, codeColumn, putCode, reordered, widened } from "./code-column.ts";
import { asTheyCome, mortonHigh, mortonLow, sortedOrder } from "./sorted-order.ts";
import { nowhere } from "./world.ts";

/** A public need as the index knows it: codes, two moments in seconds since 1970, and a place in the world or `nowhere`. */
export type NeedRow = {
  n: number;
  submitted: number;
  updated: number;
  x: number;
  y: number;
  words: Record<CodeName, string>;
};
export const codeNames = ["state", "kind", "category", "territory", "unit", "clause"] as const;
export type CodeName = (typeof codeNames)[number];

/**
 * Public needs in columns, about 30 bytes each. The first `sorted` rows lie along a Morton curve, so that every cell of every
 * level is one run of rows, and those without a place come last of them; what came since follows as it came.
 */
export type NeedColumns = {
  size: number;
  sorted: number;
  /** The highest number that a need has. */
  highest: number;
  n: Uint32Array<ArrayBuffer>;
  submitted: Uint32Array<ArrayBuffer>;
  updated: Uint32Array<ArrayBuffer>;
  x: Uint32Array<ArrayBuffer>;
  y: Uint32Array<ArrayBuffer>;
  codes: Record<CodeName, CodeColumn>;
  /** Rows that stand; one that was hidden or moved leaves its row behind. */
  alive: Bits;
  /** The sorted rows, oldest first, and the others likewise. */
  byTime: Uint32Array;
  late: number[];
};

export function emptyColumns(rows: number): NeedColumns {
  const codes = () => codeColumn(rows);
  return {
    ...{ size: 0, sorted: 0, highest: 0 },
    n: new Uint32Array(rows),
    submitted: new Uint32Array(rows),
    updated: new Uint32Array(rows),
    x: new Uint32Array(rows),
    y: new Uint32Array(rows),
    codes: {
      ...{ state: codes(), kind: codes(), category: codes() },
      ...{ territory: codes(), unit: codes(), clause: codes() },
    },
    alive: bitsFor(rows),
    byTime: new Uint32Array(0),
    late: [],
  };
}

/** Writes a row, overwriting what stood there; the caller sees to its place in time. */
export function writeRow(columns: NeedColumns, at: number, row: NeedRow) {
  columns.n[at] = row.n;
  columns.highest = Math.max(columns.highest, row.n);
  columns.submitted[at] = row.submitted;
  columns.x[at] = row.x;
  columns.y[at] = row.y;
  rewriteRow(columns, at, row);
}

/** Writes what can change where a row stands. */
export function rewriteRow(columns: NeedColumns, at: number, { updated, words }: NeedRow) {
  columns.updated[at] = updated;
  for (const name of codeNames) putCode(columns.codes[name], at, words[name]);
  setBit(columns.alive, at, true);
}

/** The same rows, of which none is late, along the Morton curve, with room for some more. */
export function inMortonOrder(columns: NeedColumns): NeedColumns {
  const { size, x, y } = columns;
  const halves = (half: (x: number, y: number) => number) =>
    Uint32Array.from({ length: size }, (_, at) => half(x[at] ?? nowhere, y[at] ?? nowhere));
  const order = sortedOrder(halves(mortonHigh), sortedOrder(halves(mortonLow), asTheyCome(size)));
  const rows = size + roomFor(size);
  const along = (column: Uint32Array) => {
    const placed = new Uint32Array(rows);
    for (let at = 0; at < size; at++) placed[at] = column[order[at] ?? 0] ?? 0;
    return placed;
  };
  const [n, submitted] = [along(columns.n), along(columns.submitted)];
  const sorted: NeedColumns = {
    ...{ size, sorted: size, highest: columns.highest, n, submitted, late: [] },
    ...{ updated: along(columns.updated), x: along(x), y: along(y) },
    codes: withEach(columns.codes, (column) => reordered(column, order, rows)),
    alive: bitsFor(rows),
    byTime: sortedOrder(submitted, sortedOrder(n, asTheyCome(size))),
  };
  for (let at = 0; at < size; at++) setBit(sorted.alive, at, true);
  return sorted;
}

/** The same rows with room for more. */
export function withRoom(columns: NeedColumns): NeedColumns {
  const rows = columns.size + roomFor(columns.size);
  const longer = (column: Uint32Array, length = rows) => {
    const room = new Uint32Array(length);
    room.set(column);
    return room;
  };
  return {
    ...columns,
    ...{ n: longer(columns.n), submitted: longer(columns.submitted), updated: longer(columns.updated) },
    ...{ x: longer(columns.x), y: longer(columns.y) },
    codes: withEach(columns.codes, (column) => widened(column, rows)),
    alive: longer(columns.alive, bitsFor(rows).length),
  };
}

/** How many rows there is room for beyond those that stand. */
export const roomFor = (rows: number): number => Math.max(4096, rows >>> 5);

const withEach = (codes: NeedColumns["codes"], change: (column: CodeColumn) => CodeColumn) => ({
  ...{ state: change(codes.state), kind: change(codes.kind), category: change(codes.category) },
  ...{ territory: change(codes.territory), unit: change(codes.unit), clause: change(codes.clause) },
});

/** Whether so many rows came since that sorting anew is worth it: until then each is looked at by itself. */
export const isUnsorted = ({ size, sorted }: NeedColumns): boolean =>
  size - sorted > Math.max(4096, size >>> 4);

/** What the columns take of memory. */
export const bytesOf = (columns: NeedColumns): number =>
  [
    ...[columns.n, columns.submitted, columns.updated, columns.x, columns.y, columns.alive, columns.byTime],
    ...Object.values(columns.codes).map(({ codes }) => codes),
  ].reduce((sum, { byteLength }) => sum + byteLength, columns.late.length * 8);
