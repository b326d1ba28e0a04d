import type { Bounds } from "./bounds.ts";
import type { Position } from "./geometry.ts";

export type Viewport = { bounds: Bounds; width: number; height: number };
export type Projection = {
  /** A position in degrees → x to the right and y downwards, in the viewport's units. */
  at: (position: Position) => [x: number, y: number];
  /** What is seen: the bounds asked for, widened to the viewport's shape. */
  bounds: Bounds;
  /** Viewport units for a metre on the ground in the middle of the view. */
  perMetre: number;
};

/** Half the width of the Web-Mercator world in metres at the equator (EPSG:3857). */
const halfWorld = 20_037_508.342789244;

/** Web-Mercator (EPSG:3857) fitted to a viewport: the bounds are centred and wholly seen. */
export function project({ bounds: [west, south, east, north], width, height }: Viewport): Projection {
  const left = mercatorX(west);
  const bottom = mercatorY(south);
  const scale = Math.min(
    width / Math.max(mercatorX(east) - left, 1),
    height / Math.max(mercatorY(north) - bottom, 1),
  );
  const middleX = (left + mercatorX(east)) / 2;
  const middleY = (bottom + mercatorY(north)) / 2;
  const [halfX, halfY] = [width / 2 / scale, height / 2 / scale];
  return {
    at: ([lon, lat]) => [
      width / 2 + (mercatorX(lon) - middleX) * scale,
      height / 2 - (mercatorY(lat) - middleY) * scale,
    ],
    bounds: [
      longitude(middleX - halfX),
      latitude(middleY - halfY),
      longitude(middleX + halfX),
      latitude(middleY + halfY),
    ],
    perMetre: scale / Math.cos((latitude(middleY) * Math.PI) / 180),
  };
}

function mercatorX(lon: number): number {
  return (lon / 180) * halfWorld;
}

function mercatorY(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) * halfWorld;
}

function longitude(x: number): number {
  return (x / halfWorld) * 180;
}

function latitude(y: number): number {
  return (Math.atan(Math.exp((y / halfWorld) * Math.PI)) * 360) / Math.PI - 90;
}
