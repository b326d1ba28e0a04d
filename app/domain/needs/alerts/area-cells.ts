import type { Bounds } from "../../geo/bounds.ts";

/** Degrees of the smallest cell, about 500 m; each level above has cells of twice the size, the last wider than any country. */
const smallest = 0.005;
const levels = 16;
/** A map knows places to the centimetre: what lies that close to the edge may count as within. */
const edge = 1e-6;

/** The cells that a box lies in, of the first size that holds it: four at most. Undefined for one that none is wide enough for. */
export function cellsOfBox([west, south, east, north]: Bounds): string[] | undefined {
  const width = Math.max(east - west, north - south) + 2 * edge;
  const level = Math.max(0, Math.ceil(Math.log2(width / smallest)));
  if (level >= levels) return undefined;
  const [x0, y0] = placeIn(level, west - edge, south - edge);
  const [x1, y1] = placeIn(level, east + edge, north + edge);
  const cells = new Set([cell(level, x0, y0), cell(level, x0, y1), cell(level, x1, y0), cell(level, x1, y1)]);
  return [...cells];
}

/** The cell of each size that a point lies in. */
export const cellsOfPoint = ([lon, lat]: readonly [number, number]): string[] =>
  Array.from({ length: levels }, (_, level) => cell(level, ...placeIn(level, lon, lat)));

function placeIn(level: number, lon: number, lat: number): [number, number] {
  const size = smallest * 2 ** level;
  return [Math.floor(lon / size), Math.floor(lat / size)];
}

const cell = (level: number, x: number, y: number) => `cell:${level}:${x}:${y}`;
