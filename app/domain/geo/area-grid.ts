import { type Bounds, boundsOf } from "./bounds.ts";
import type { MultiPolygon, Polygon, Position } from "./geometry.ts";

type Area = { id: string; geometry: Polygon | MultiPolygon };
/** `cells`: middles of the cells found, for the map; `squareMetres` is their sum, good to one row of cells. */
export type Overlap = { one: string; other: string; squareMetres: number; cells: Position[] };
export type Gap = { squareMetres: number; cells: Position[] };
export type Measured = { overlaps: Overlap[]; gaps: Gap[]; cellMetres: number };

const rows = 160;

/**
 * Overlaps of areas and gaps between them, measured on level lines: exact along each line, `rows` lines high. A gap is
 * enclosed: land on no area that cannot be reached from outside them.
 */
export function measureAreas(areas: readonly Area[], withGaps = true): Measured {
  if (areas.length === 0) return { overlaps: [], gaps: [], cellMetres: 0 };
  const bounds = boundsOf(...areas.map(({ geometry }) => geometry));
  const [west, south, east, north] = bounds;
  const [high, columns] = [(north - south) / rows, rows];
  const wide = (east - west) / columns;
  const grid = fill(areas, bounds, wide, high);
  const metresHigh = high * 111_320;
  const metresWide = wide * 111_320 * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const cell = metresHigh * metresWide;
  const middle = (at: number): Position => [
    west + ((at % columns) + 0.5) * wide,
    south + (Math.floor(at / columns) + 0.5) * high,
  ];
  const pairs = new Map<string, Overlap>();
  for (const [at, owners] of grid.entries()) {
    for (const [place, one] of owners.entries()) {
      for (const other of owners.slice(place + 1)) {
        const key = `${one}|${other}`;
        const found = pairs.get(key) ?? { one, other, squareMetres: 0, cells: [] };
        found.squareMetres += cell;
        found.cells.push(middle(at));
        pairs.set(key, found);
      }
    }
  }
  const gaps = withGaps
    ? gapsIn(grid, columns).map((cells) => ({
        squareMetres: cells.length * cell,
        cells: cells.map(middle),
      }))
    : [];
  return { overlaps: [...pairs.values()], gaps, cellMetres: Math.round(Math.max(metresHigh, metresWide)) };
}

/** Which areas each cell's middle lies in. */
function fill(areas: readonly Area[], [west, south]: Bounds, wide: number, high: number): string[][] {
  const grid: string[][] = Array.from({ length: rows * rows }, () => []);
  for (const { id, geometry } of areas) {
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    for (let row = 0; row < rows; row++) {
      const lat = south + (row + 0.5) * high;
      const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).toSorted((a, b) => a - b);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const first = Math.max(0, Math.ceil(((crossings[at] ?? 0) - west) / wide - 0.5));
        const last = Math.min(rows - 1, Math.floor(((crossings[at + 1] ?? 0) - west) / wide - 0.5));
        for (let column = first; column <= last; column++) grid[row * rows + column]?.push(id);
      }
    }
  }
  return grid;
}

const crossingsAt = (ring: readonly Position[], lat: number) =>
  ring.slice(1).flatMap((to, at) => {
    const from = ring[at] ?? to;
    if (from[1] > lat === to[1] > lat) return [];
    return [from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1])];
  });

/** Groups of empty cells that touch, without those that reach the border of the grid. */
function gapsIn(grid: readonly string[][], columns: number): number[][] {
  const seen = new Uint8Array(grid.length);
  const gaps: number[][] = [];
  for (const start of grid.keys()) {
    if (seen[start] || (grid[start]?.length ?? 0) > 0) continue;
    const cells: number[] = [start];
    let enclosed = true;
    seen[start] = 1;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? 0;
      const [row, column] = [Math.floor(cell / columns), cell % columns];
      if (row === 0 || column === 0 || row === rows - 1 || column === columns - 1) enclosed = false;
      for (const next of [cell - columns, cell + columns, cell - 1, cell + 1]) {
        if (next < 0 || next >= grid.length || seen[next] || (grid[next]?.length ?? 0) > 0) continue;
        if (Math.abs((next % columns) - column) > 1) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
    if (enclosed) gaps.push(cells);
  }
  return gaps;
}
