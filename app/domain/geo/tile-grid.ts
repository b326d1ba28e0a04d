import gcoord from "gcoord";
import type { Position } from "./geometry.ts";
import type { Grid } from "./grid-names.ts";
import type { Tile } from "./tile-address.ts";

/** Pixels to the right and downwards. */
type Pixel = readonly [x: number, y: number];

export const tileSize = 256;

const { BD09, BD09MC } = gcoord.CRSTypes;
/** Baidu draws a metre of its plane as one pixel at this zoom. */
const baiduUnit = 18;
const mostLatitude = 85.051_128_779_806_59;

/** Where the grid has a position of its own datum at zoom 0; each zoom doubles it. */
export function worldPixel([lon, lat]: Position, grid: Grid): Pixel {
  if (grid === "degrees") return [((lon + 180) / 360) * 2 * tileSize, ((90 - lat) / 180) * tileSize];
  if (grid === "baidu") {
    const [east = 0, north = 0] = gcoord.transform([lon, awayFromEquator(lat)], BD09, BD09MC);
    return [east / 2 ** baiduUnit, -north / 2 ** baiduUnit];
  }
  const kept = Math.max(-mostLatitude, Math.min(mostLatitude, lat));
  const sine = Math.sin((kept * Math.PI) / 180);
  const turns = Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((lon + 180) / 360) * tileSize, (0.5 - turns) * tileSize];
}

/** The way back. */
export function positionAt([x, y]: Pixel, grid: Grid): Position {
  if (grid === "degrees") return [(x / (2 * tileSize)) * 360 - 180, 90 - (y / tileSize) * 180];
  if (grid === "baidu") return fromBaidu([x, y]);
  const north = Math.PI * (1 - (2 * y) / tileSize);
  return [(x / tileSize) * 360 - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

/** The tile of a grid that shows a position of its own datum. */
export function tileOf(at: Position, z: number, grid: Grid): Tile {
  const [x, y] = worldPixel(at, grid).map((pixel) => Math.floor((pixel * 2 ** z) / tileSize));
  return numbered({ x: x ?? 0, y: y ?? 0, z }, grid);
}

/** A tile counted downwards from the grid's origin, by the number that its service has for it. */
export function numbered({ x, y, z }: Tile, grid: Grid): Tile {
  return { x, y: grid === "baidu" ? -y - 1 : y, z };
}

/** Baidu's two formulas are fits that miss one another by a metre: its way back is made exact against the way there. */
function fromBaidu([x, y]: Pixel): Position {
  const wanted = [x * 2 ** baiduUnit, -y * 2 ** baiduUnit] as const;
  let plane = wanted;
  let at: Position = [0, 0];
  for (let round = 0; round < 4; round++) {
    const [lon = 0, lat = 0] = gcoord.transform([plane[0], plane[1]], BD09MC, BD09);
    at = [lon, lat];
    const [east = 0, north = 0] = gcoord.transform([lon, awayFromEquator(lat)], BD09, BD09MC);
    plane = [plane[0] + wanted[0] - east, plane[1] + wanted[1] - north];
  }
  return at;
}

/** The library has no formula for the equator itself. */
const awayFromEquator = (lat: number) => (lat === 0 ? 1e-9 : lat);
