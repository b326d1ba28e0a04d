import proj4 from "proj4";
import type { Position } from "./geometry.ts";

/** The central meridian of a zone of 3 degrees (25–45 in China) or of 6 (13–23): the numbers do not overlap. */
function meridianOf(zone: number): number | undefined {
  if (zone >= 25 && zone <= 45) return zone * 3;
  if (zone >= 13 && zone <= 23) return zone * 6 - 3;
  return undefined;
}

export type PlaneReading = { at: Position; meridian: number; zoneGiven: boolean };

/**
 * Metres of CGCS2000 by Gauss and Krüger, in either order: an easting of eight digits begins with its zone; one of six lies in
 * the zone of 3 degrees around `near`, a longitude. Undefined where these are no such metres.
 */
export function positionOnPlane(one: number, other: number, near: number): PlaneReading | undefined {
  const [first, second] = [easting(one, near), easting(other, near)];
  const [east, north] = first ? [first, other] : [second, one];
  // From the south of the sea to the north of the land: China's northings, on the ellipsoid.
  if (!east || north < 380_000 || north > 6_000_000) return undefined;
  const definition = `+proj=tmerc +lat_0=0 +lon_0=${east.meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
  const [lon = Number.NaN, lat = Number.NaN] = proj4(definition, "WGS84").forward([east.metres, north]);
  return { at: [lon, lat], meridian: east.meridian, zoneGiven: east.zoneGiven };
}

function easting(metres: number, near: number) {
  const zone = Math.floor(metres / 1_000_000);
  const meridian = meridianOf(zone);
  if (meridian !== undefined) {
    const own = metres - zone * 1_000_000;
    return isEasting(own) ? { metres: own, meridian, zoneGiven: true } : undefined;
  }
  if (!isEasting(metres)) return undefined;
  return { metres, meridian: Math.round(near / 3) * 3, zoneGiven: false };
}

/** Half a zone of 6 degrees is some 333 km wide at the equator. */
const isEasting = (metres: number) => metres > 150_000 && metres < 850_000;
