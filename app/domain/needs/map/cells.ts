import { type Bits, fillBits, setBit } from "./bits.ts";
import type { NeedColumns } from "./need-columns.ts";
import { boxesMeet, type Region, type WorldBox } from "./world.ts";

/** A cell of the world's quad tree and the run of sorted rows in it. */
export type Cell = { level: number; column: number; line: number; from: number; to: number };

/** Visits cells from the whole world down, as long as `goesOn` says so and rows are in them. */
export function descend(columns: NeedColumns, goesOn: (cell: Cell, box: WorldBox) => boolean) {
  const visit = (cell: Cell) => {
    if (cell.from >= cell.to || !goesOn(cell, boxOfCell(cell)) || cell.level === 32) return;
    const bit = 31 - cell.level;
    let from = cell.from;
    for (let quarter = 0; quarter < 4; quarter++) {
      const to = quarter === 3 ? cell.to : firstBeyond(columns, from, cell.to, bit, quarter);
      visit({
        ...{ level: cell.level + 1, from, to },
        ...{ column: cell.column * 2 + (quarter & 1), line: cell.line * 2 + (quarter >>> 1) },
      });
      from = to;
    }
  };
  visit({ level: 0, column: 0, line: 0, from: 0, to: columns.sorted });
}

export function boxOfCell({ level, column, line }: Cell): WorldBox {
  const side = 2 ** (32 - level);
  const [west, north] = [column * side, line * side];
  return { west, north, east: west + side - 1, south: north + side - 1 };
}

/** The rows that lie in a region. */
export function rowsIn(columns: NeedColumns, region: Region, into: Bits) {
  const { x, y, size, sorted } = columns;
  const check = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (region.holds(x[at] ?? 0, y[at] ?? 0)) setBit(into, at, true);
  };
  descend(columns, ({ level, from, to }, box) => {
    if (!boxesMeet(box, region.box)) return false;
    if (region.covers(box)) fillBits(into, from, to);
    else if (to - from <= few || level === 32) check(from, to);
    else return true;
    return false;
  });
  check(sorted, size);
}

/** Rows that are looked at one by one rather than split further. */
const few = 64;

/** The first row between `from` and `to` that lies in a later quarter: quarters follow one another as `y` and `x` have the bit. */
function firstBeyond({ x, y }: NeedColumns, from: number, to: number, bit: number, quarter: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const its = ((((y[middle] ?? 0) >>> bit) & 1) << 1) | (((x[middle] ?? 0) >>> bit) & 1);
    if (its <= quarter) low = middle + 1;
    else high = middle;
  }
  return low;
}
