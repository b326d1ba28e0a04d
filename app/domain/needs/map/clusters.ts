import type { Bounds } from "../../geo/bounds.ts";
import { type Bits, countBits, eachBit, hasBit } from "./bits.ts";
import { descend } from "./cells.ts";
import { type GridCell, gridOver } from "./cut-cells.ts";
import { keptApart, type Mark } from "./marks-apart.ts";
import type { NeedColumns } from "./need-columns.ts";
import { boxesMeet, latOf, lonOf, type WorldBox, worldBox, worldSide } from "./world.ts";

/** Needs that share a cell of the map: how many, around where, in which box; of one alone, which. */
export type Cluster = { count: number; lon: number; lat: number; box: Bounds; n?: number };

/** Cells that one answer may have. */
const mostCells = 1024;
/** Needs of a cell up to which each one counts for its middle and box; of more, some do. */
const mostSummed = 512;
const deepest = 24;

/** The finest level, up to the one asked for, at which a box has no more cells than an answer may have. */
function levelFor(bounds: Bounds, asked: number): number {
  const box = worldBox(bounds);
  const cells = (level: number) => {
    const side = worldSide / 2 ** level;
    return ((box.east - box.west) / side + 1) * ((box.south - box.north) / side + 1);
  };
  let level = Math.min(deepest, Math.max(0, Math.floor(asked)));
  while (level > 0 && cells(level) > mostCells) level--;
  return level;
}

/**
 * The finest level whose cells are at least `cell` units wide where a box is shown `width` units wide, and how many of its
 * cells make `apart` units.
 */
export function levelAt(
  bounds: Bounds,
  width: number,
  { cell, apart }: { cell: number; apart: number },
): { level: number; apart: number } {
  const box = worldBox(bounds);
  const units = (width * worldSide) / Math.max(1, box.east - box.west);
  const level = Math.max(0, Math.floor(Math.log2(units / cell)));
  return { level, apart: (apart * 2 ** level) / units };
}

/** A part of the map, cell by cell: `level` is that of the cells, as zooms of map tiles; marks stand `apart` cells from one another. */
export type MapPart = { bounds: Bounds; level: number; apart: number };

/** The needs of a set, cell by cell; they lie within the part's bounds, and every one of them is in one cluster. */
export function clustersOf(columns: NeedColumns, bits: Bits, part: MapPart): Cluster[] {
  const level = levelFor(part.bounds, part.level);
  const side = worldSide / 2 ** level;
  const seen = worldBox(part.bounds);
  const grid = gridOver(seen, side);
  const sums = new Map<string, Sum>();
  descend(columns, (cell, box) => {
    if (!boxesMeet(box, seen)) return false;
    if (cell.level < level) return true;
    const count = countBits(bits, cell.from, cell.to);
    if (count === 0) return false;
    const key = grid.keyOf(cell.column, cell.line);
    sums.set(key, added(sums.get(key) ?? noSum(), sumOf(columns, bits, cell, box, count)));
    return false;
  });
  for (let at = columns.sorted; at < columns.size; at++) {
    if (!hasBit(bits, at)) continue;
    const [x, y] = [columns.x[at] ?? 0, columns.y[at] ?? 0];
    const key = grid.keyOf(Math.floor(x / side), Math.floor(y / side));
    const sum = sums.get(key) ?? noSum();
    sums.set(key, { ...withRow(sum, x, y, at), count: sum.count + 1 });
  }
  const found = [...sums];
  const places = keptApart(
    found.map(([key, sum]) => markOf(sum, grid.cellOf(key), side)),
    part.apart * 2 ** (level - part.level),
  );
  return found.map(([, sum], at) => clusterOf(columns, sum, places[at] ?? { x: 0, y: 0 }, side));
}

type Sum = { count: number; summed: number; x: number; y: number; at: number; box: WorldBox };

const noSum = (): Sum => ({
  ...{ count: 0, summed: 0, x: 0, y: 0, at: 0 },
  box: { west: worldSide, north: worldSide, east: 0, south: 0 },
});

function added(sum: Sum, more: Sum): Sum {
  const { west, north, east, south } = sum.box;
  return {
    ...{ count: sum.count + more.count, summed: sum.summed + more.summed },
    ...{ x: sum.x + more.x, y: sum.y + more.y, at: more.at },
    box: {
      ...{ west: Math.min(west, more.box.west), north: Math.min(north, more.box.north) },
      ...{ east: Math.max(east, more.box.east), south: Math.max(south, more.box.south) },
    },
  };
}

function withRow(sum: Sum, x: number, y: number, at: number): Sum {
  sum.summed++;
  sum.x += x;
  sum.y += y;
  sum.at = at;
  const { box } = sum;
  if (x < box.west) box.west = x;
  if (x > box.east) box.east = x;
  if (y < box.north) box.north = y;
  if (y > box.south) box.south = y;
  return sum;
}

function sumOf(
  columns: NeedColumns,
  bits: Bits,
  run: { from: number; to: number },
  cell: WorldBox,
  count: number,
): Sum {
  const sum = noSum();
  const every = count <= mostSummed ? 1 : Math.max(1, (run.to - run.from) >>> 13);
  eachBit(bits, run.from, run.to, (at) => withRow(sum, columns.x[at] ?? 0, columns.y[at] ?? 0, at), every);
  if (count > mostSummed) sum.box = { ...cell };
  return { ...sum, count };
}

/** Where a sum's mark belongs, in cells. Marks of many stay off the edges; what lies in one place is marked there, if there is room. */
function markOf({ summed, x, y, box }: Sum, cell: GridCell, side: number): Mark {
  const middle = { x: (box.west + box.east) / 2, y: (box.north + box.south) / 2 };
  const place = summed > 0 ? { x: x / summed, y: y / summed } : middle;
  const isOnePlace = box.west === box.east && box.north === box.south;
  return { ...cell, x: place.x / side, y: place.y / side, least: isOnePlace ? 0 : 0.3 };
}

const clusterOf = (
  { n }: NeedColumns,
  { count, at, box }: Sum,
  { x, y }: { x: number; y: number },
  side: number,
): Cluster => ({
  ...{ count, lon: rounded(lonOf(x * side)), lat: rounded(latOf(y * side)) },
  box: boundsOf(box),
  ...(count === 1 && { n: n[at] ?? 0 }),
});

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** In degrees to a centimetre, through the middles of the outermost points, so that as an address it holds the very same needs. */
function boundsOf({ west, north, east, south }: WorldBox): Bounds {
  const [least, most] = [
    (degrees: number) => Math.floor(degrees * 1e7) / 1e7,
    (degrees: number) => Math.ceil(degrees * 1e7) / 1e7,
  ];
  return [
    ...([least(lonOf(west + 0.5)), least(latOf(south + 0.5))] as const),
    ...([most(lonOf(east + 0.5)), most(latOf(north + 0.5))] as const),
  ];
}
