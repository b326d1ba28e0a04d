import type { Room } from "./marks-apart.ts";
import type { WorldBox } from "./world.ts";

/** A cell as it is seen, and the room for its mark. */
export type GridCell = { column: number; line: number; room: Room };

/**
 * The cells of a part of the map. One that the map's edge cuts to less than half is counted along with the next one inwards:
 * its mark would have no room there.
 */
export function gridOver(seen: WorldBox, side: number) {
  const columns = wholeCells(seen.west / side, (seen.east + 1) / side);
  const lines = wholeCells(seen.north / side, (seen.south + 1) / side);
  return {
    keyOf: (column: number, line: number) => `${inside(column, columns)} ${inside(line, lines)}`,
    cellOf(key: string): GridCell {
      const [column = 0, line = 0] = key.split(" ").map(Number);
      const [west, east] = roomOf(column, columns);
      const [north, south] = roomOf(line, lines);
      return { column, line, room: { west, north, east, south } };
    },
  };
}

type Cells = { first: number; last: number; from: number; to: number };

function wholeCells(from: number, to: number): Cells {
  const [begins, ends] = [Math.floor(from), Math.max(Math.floor(from), Math.ceil(to) - 1)];
  const first = begins < ends && begins + 1 - from < 0.5 ? begins + 1 : begins;
  const last = first < ends && to - ends < 0.5 ? ends - 1 : ends;
  return { first, last, from, to };
}

const inside = (at: number, { first, last }: Cells) => Math.min(last, Math.max(first, at));

const roomOf = (at: number, { first, last, from, to }: Cells): readonly [number, number] => [
  at === first ? from : at,
  at === last ? to : at + 1,
];
