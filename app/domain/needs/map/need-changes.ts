import { bitsFor, hasBit, setBit } from "./bits.ts";
import { type NeedColumns, type NeedRow, rewriteRow, writeRow } from "./need-columns.ts";

/** Where each of some needs stands; a need that moved, at its last place. */
export function placesOf(columns: NeedColumns, wanted: readonly number[]): Map<number, number> {
  const { n, size, highest } = columns;
  const known = wanted.filter((each) => each <= highest);
  const places = new Map<number, number>();
  if (known.length === 0) return places;
  if (known.length <= 4) {
    const used = n.subarray(0, size);
    for (const each of known) {
      const at = used.lastIndexOf(each);
      if (at >= 0) places.set(each, at);
    }
    return places;
  }
  const sought = bitsFor(highest + 1);
  for (const each of known) setBit(sought, each, true);
  for (let at = 0; at < size; at++) {
    const each = n[at] ?? 0;
    if (hasBit(sought, each)) places.set(each, at);
  }
  return places;
}

/** Takes in a need as it stands now, at its own place or a new one; returns the rows that changed. There must be room. */
export function putNeed(columns: NeedColumns, row: NeedRow, at: number | undefined): number[] {
  if (at === undefined) return [added(columns, row)];
  const stays = columns.x[at] === row.x && columns.y[at] === row.y && columns.submitted[at] === row.submitted;
  if (!stays) return [at, ...leave(columns, at), added(columns, row)];
  rewriteRow(columns, at, row);
  return [at];
}

/** A need that nobody may see any more. */
export function leave(columns: NeedColumns, at: number): number[] {
  if (!hasBit(columns.alive, at)) return [];
  setBit(columns.alive, at, false);
  return [at];
}

function added(columns: NeedColumns, row: NeedRow): number {
  const at = columns.size++;
  writeRow(columns, at, row);
  const { late } = columns;
  let to = late.length;
  while (to > 0 && isOlder(columns, at, late[to - 1] ?? 0)) to--;
  late.splice(to, 0, at);
  return at;
}

/** Whether one row comes before another in time: by its moment, and within a second by its number. */
export function isOlder({ submitted, n }: NeedColumns, one: number, other: number): boolean {
  const [at, then] = [submitted[one] ?? 0, submitted[other] ?? 0];
  return at < then || (at === then && (n[one] ?? 0) < (n[other] ?? 0));
}
