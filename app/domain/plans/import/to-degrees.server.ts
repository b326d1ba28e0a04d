import proj4 from "proj4";
import { toWgs84 } from "../../geo/datum.ts";
import type { Position } from "../../geo/geometry.ts";
import type { CoordinateSystem } from "./coordinate-systems.ts";

/** From a file's coordinates to WGS 84 / CGCS2000 degrees; not a number where the system does not reach. */
export type ToDegrees = (at: Position) => Position;

export function toDegrees(system: CoordinateSystem): ToDegrees {
  if (system.kind === "degrees")
    return system.datum === "wgs84" ? (at) => at : (at) => rounded(toWgs84(at, system.datum));
  const { definition, middle } = system;
  const way = proj4(definition, "WGS84");
  // Transverse Mercator has no meaning this far from its meridian; an easting with another zone before it lies there.
  const reach = definition.startsWith("+") ? 1_000_000 : 20_037_509;
  return ([east, north]) => {
    if (!(Math.abs(east - middle) <= reach)) return [Number.NaN, Number.NaN];
    const [lon = Number.NaN, lat = Number.NaN] = way.forward([east, north]);
    return rounded([lon, lat]);
  };
}

/** To about a millimetre. */
const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(8)), Number(lat.toFixed(8))];
