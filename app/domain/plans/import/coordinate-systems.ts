import type { Datum } from "../../geo/datum-names.ts";

/** Degrees on a datum, or metres by a definition that proj4 reads; `middle` is the easting of the central meridian. */
export type CoordinateSystem =
  | { kind: "degrees"; datum: Datum }
  | { kind: "metres"; definition: string; middle: number };

/** Surveys on other datums (北京54, 西安80) differ by some hundred metres; the way between is no public knowledge. */
export type SystemFault = "crs-unknown" | "crs-other-datum";

export const degrees: CoordinateSystem = { kind: "degrees", datum: "wgs84" };

/** A system by the name that a file or a person gives it: CRS84, EPSG:4549, GCJ-02, 火星坐标 … */
export function systemNamed(name: string): CoordinateSystem | SystemFault {
  const plain = name
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s_-]/g, "");
  if (/CRS84$|^WGS(19)?84$|^CGCS2000$|^国家2000/.test(plain)) return degrees;
  if (/GCJ02|火星/.test(plain)) return { kind: "degrees", datum: "gcj02" };
  if (/BD09|百度/.test(plain)) return { kind: "degrees", datum: "bd09" };
  if (/BEIJING|XI'?AN|北京54|西安80/.test(plain)) return "crs-other-datum";
  const code = Number(/EPSG:*(?:[\d.]*:)?(\d{4,5})$/.exec(plain)?.[1] ?? /^(\d{4,5})$/.exec(plain)?.[1]);
  return Number.isNaN(code) ? "crs-unknown" : epsg(code);
}

/** CGCS2000 in zones of 3 and 6 degrees with and without the zone before the easting, WGS 84 in UTM, Web-Mercator, degrees. */
function epsg(code: number): CoordinateSystem | SystemFault {
  const within = (first: number, last: number) => code >= first && code <= last;
  if (code === 4326 || code === 4490) return degrees;
  if (within(4513, 4533)) return gaussKruger((code - 4488) * 3, (code - 4488) * 1_000_000 + 500_000);
  if (within(4534, 4554)) return gaussKruger(75 + (code - 4534) * 3, 500_000);
  if (within(4491, 4501)) return gaussKruger(75 + (code - 4491) * 6, (code - 4478) * 1_000_000 + 500_000);
  if (within(4502, 4512)) return gaussKruger(75 + (code - 4502) * 6, 500_000);
  if (within(32601, 32660)) return utm(code - 32600, "");
  if (within(32701, 32760)) return utm(code - 32700, " +south");
  if (code === 3857) return { kind: "metres", definition: "EPSG:3857", middle: 0 };
  if (within(2327, 2390) || within(2401, 2442) || code === 4214 || code === 4610) return "crs-other-datum";
  return "crs-unknown";
}

/** Transverse Mercator on the ellipsoid of CGCS2000; eastings in metres. */
export function gaussKruger(meridian: number, falseEasting: number, scale = 1): CoordinateSystem {
  const definition = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
  return { kind: "metres", definition, middle: falseEasting };
}

const utm = (zone: number, south: string): CoordinateSystem => ({
  kind: "metres",
  definition: `+proj=utm +zone=${zone}${south} +datum=WGS84 +units=m +no_defs`,
  middle: 500_000,
});
