import { boundsAround } from "../../geo/bounds.ts";
import type { Position } from "../../geo/geometry.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import type { Reach } from "./civic-concept.ts";

/** Where a need lies; without a position it lies nowhere, and concerns its territory if it has one. */
export type Whereabouts = { at: Position | undefined; territory: string | undefined };

/** Of needs that lie nowhere. */
export const nowhere = 0;
/** Degrees of a square of some 280 metres, and of one of some 1,100, for what is looked for further around. */
const fine = 0.0025;
const coarse = 0.01;
const fineUpTo = 600;
/** Both ways, and a hundredth more: a box of degrees is a little narrower than the circle in it. */
const around = 2.02;
const stepFor = (metres: number) => (metres <= fineUpTo ? fine : coarse);

/** The area that a need is kept under for one of its signs. Two areas may share a number: what is found is measured afterwards. */
export function areaOf(reach: Reach, { at, territory }: Whereabouts): number {
  if (!at) return nowhere;
  if (reach === "territory") return territory ? areaOfTerritory(territory) : nowhere;
  const step = stepFor(reach);
  return packed(rowOf(at[1], step), columnOf(at[0], step));
}

/** The areas in which a need alike may be kept. Who has no place looks among those without. */
export function areasFor(reach: Reach, { at, territory }: Whereabouts): number[] {
  if (!at) return [nowhere];
  if (reach === "territory") return [nowhere, ...(territory ? [areaOfTerritory(territory)] : [])];
  const step = stepFor(reach);
  const [west, south, east, north] = boundsAround(at, reach * around, reach * around);
  const areas: number[] = [];
  for (let row = rowOf(south, step); row <= rowOf(north, step); row += 1)
    for (let column = columnOf(west, step); column <= columnOf(east, step); column += 1)
      areas.push(packed(row, column));
  return areas;
}

const rowOf = (lat: number, step: number) => Math.floor((lat + 90) / step);
const columnOf = (lon: number, step: number) => Math.floor((lon + 180) / step);
/** In 31 bits, never 0. */
const packed = (row: number, column: number) => 1 + (row % 0x7fff) * 0x1_0000 + (column % 0x1_0000);

const areaOfTerritory = (id: string) => 1 + Number.parseInt(fingerprint(id).slice(0, 7), 16);
