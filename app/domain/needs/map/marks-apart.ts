/** What is to be drawn, in cells: where it would stand, in which cell, how far off that cell's edges at least, in which room. */
export type Mark = {
  x: number;
  y: number;
  column: number;
  line: number;
  least: number;
  room: Room;
};
/** What a mark may not leave: its cell, and beyond it where needs of a cut cell at the edge of the map were taken in. */
export type Room = { west: number; north: number; east: number; south: number };

/** Marks can be told apart by this part of a cell at most, so that even a cell that is cut by the map's edge has room. */
export const mostApart = 0.8;
const steps = 4;

/**
 * Where marks are drawn so that any two stand `apart` cells from one another: each where it belongs, and one that another is
 * too near to moves inwards in its cell, a step at a time, no further than it takes. No two are of one cell.
 */
export function keptApart(marks: readonly Mark[], apart: number): { x: number; y: number }[] {
  const most = Math.min(apart, mostApart) / 2;
  const placed = marks.map((mark): Placed => ({ mark, step: 0, ...placeOf(mark, mark.least), beside: [] }));
  const byCell = new Map(placed.map((each) => [keyOf(each.mark.column, each.mark.line), each]));
  for (const each of placed)
    for (const [right, down] of around) {
      const other = byCell.get(keyOf(each.mark.column + right, each.mark.line + down));
      if (other) each.beside.push(other);
    }
  const isNear = ({ x, y, beside }: Placed) =>
    beside.some((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < (2 * most) ** 2);
  for (;;) {
    // All at once, so that their order decides nothing.
    const near = placed.filter((each) => each.step < steps && isNear(each));
    if (near.length === 0) return placed.map(({ x, y }) => ({ x, y }));
    for (const each of near) {
      each.step++;
      Object.assign(each, placeOf(each.mark, Math.max(each.mark.least, (most * each.step) / steps)));
    }
  }
}

type Placed = { mark: Mark; step: number; x: number; y: number; beside: Placed[] };

/** Levels go down to 24: columns and lines are less than that power of two. */
const keyOf = (column: number, line: number) => column * 2 ** 25 + line;
const around = [-1, 0, 1]
  .flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const))
  .filter(([right, down]) => right !== 0 || down !== 0);

/** Off the edges that are shared with another cell; from the map's own edge only what the mark itself asks for. */
const placeOf = ({ x, y, column, line, least, room }: Mark, margin: number) => ({
  x: within(x, [column, room.west], [column + 1, room.east], { margin, least }),
  y: within(y, [line, room.north], [line + 1, room.south], { margin, least }),
});

function within(
  value: number,
  [start, from]: readonly [number, number],
  [end, to]: readonly [number, number],
  { margin, least }: { margin: number; least: number },
): number {
  const low = from === start ? start + margin : from + least;
  const high = to === end ? end - margin : to - least;
  // A map narrower than a cell has no neighbours on that side.
  const inside =
    low <= high ? Math.min(high, Math.max(low, value)) : from === start ? low : to === end ? high : value;
  return Math.min(to, Math.max(from, inside));
}
