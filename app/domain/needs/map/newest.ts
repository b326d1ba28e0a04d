import { type Bits, eachBit, hasBit } from "./bits.ts";
import { countAll } from "./filter-bits.ts";
import { isOlder } from "./need-changes.ts";
import type { NeedColumns } from "./need-columns.ts";

/** Where a page of the list ends: the moment of its last need in seconds, and its number. */
export type Cursor = { submitted: number; n: number };

/** Sets up to this size are sorted; in larger ones the newest are soon met on the way back in time. */
const mostSorted = 2048;

/** The newest needs of a set after a cursor, newest first. */
export function newestOf(columns: NeedColumns, bits: Bits, most: number, after?: Cursor): Cursor[] {
  return newestRows(columns, bits, most, after).map((at) => ({
    submitted: columns.submitted[at] ?? 0,
    n: columns.n[at] ?? 0,
  }));
}

/** The same by their places in the columns. */
export function newestRows(columns: NeedColumns, bits: Bits, most: number, after?: Cursor): number[] {
  const rows =
    countAll(bits) <= mostSorted ? sortedRows(columns, bits, after) : rowsBack(columns, bits, most, after);
  return rows.slice(0, most);
}

export const cursorText = ({ submitted, n }: Cursor): string => `${submitted}~${n}`;

/** A cursor from an address; one of another form begins at the newest. */
export function cursorFrom(text: string | undefined): Cursor | undefined {
  const [, submitted, n] = /^(\d{1,10})~(\d{1,10})$/.exec(text ?? "") ?? [];
  return submitted && n ? { submitted: Number(submitted), n: Number(n) } : undefined;
}

function isBefore({ submitted, n }: NeedColumns, at: number, cursor: Cursor): boolean {
  const then = submitted[at] ?? 0;
  return then < cursor.submitted || (then === cursor.submitted && (n[at] ?? 0) < cursor.n);
}

function sortedRows(columns: NeedColumns, bits: Bits, after: Cursor | undefined): number[] {
  const rows: number[] = [];
  eachBit(bits, 0, columns.size, (at) => {
    if (!after || isBefore(columns, at, after)) rows.push(at);
  });
  return rows.sort((one, other) => (isOlder(columns, one, other) ? 1 : -1));
}

/** Back in time from the cursor, the sorted rows and the late ones as one. */
function rowsBack(columns: NeedColumns, bits: Bits, most: number, after: Cursor | undefined): number[] {
  const { byTime, late } = columns;
  let sorted = last(columns, byTime, after);
  let came = last(columns, late, after);
  const rows: number[] = [];
  while (rows.length < most && (sorted >= 0 || came >= 0)) {
    const [one, other] = [byTime[sorted] ?? 0, late[came] ?? 0];
    const isLate = sorted < 0 || (came >= 0 && isOlder(columns, one, other));
    const at = isLate ? other : one;
    if (isLate) came--;
    else sorted--;
    if (hasBit(bits, at)) rows.push(at);
  }
  return rows;
}

/** Where to begin in rows that are in the order of time: at the last one before the cursor. */
function last(columns: NeedColumns, rows: ArrayLike<number>, after: Cursor | undefined): number {
  let [low, high] = [0, rows.length];
  while (after && low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(columns, rows[middle] ?? 0, after)) low = middle + 1;
    else high = middle;
  }
  return high - 1;
}
