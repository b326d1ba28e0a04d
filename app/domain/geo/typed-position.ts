import type { Bounds } from "./bounds.ts";
import { toWgs84 } from "./datum.ts";
import type { Datum } from "./datum-names.ts";
import type { Position } from "./geometry.ts";
import { positionOnPlane } from "./grid-metres.ts";
import { positionInLink } from "./map-link.ts";
import { inOrder, twoNumbers } from "./written-degrees.ts";

/** How a text was read: as a link to a map, as metres of a plane, or as degrees. */
export type TypedPosition = {
  /** WGS 84 / CGCS2000 degrees. */
  at: Position;
  datum: Datum;
  how: "link" | "metres" | "degrees";
  /** The central meridian of metres, and whether the text itself named the zone. */
  meridian?: number;
  zoneGiven?: boolean;
};

export type Reading = {
  /** The datum that was chosen; undefined leaves it to the link, and degrees to the survey's own. */
  datum?: Datum | undefined;
  /** Where the portal lies: by it numbers that could be either are told, and zones that are not named. */
  around?: Bounds | undefined;
};

/** Longer than any link to a map. */
const longest = 2000;
/** Degrees beyond the box in which a position still counts as near. */
const margin = 1;

/** A position as people write or paste it, in any of the systems that are in use; undefined where it is none. */
export function typedPosition(text: string, { datum, around }: Reading = {}): TypedPosition | undefined {
  if (text.length > longest) return undefined;
  const linked = positionInLink(text);
  if (linked) {
    const system = datum ?? linked.datum;
    return { at: rounded(toWgs84(linked.given, system)), datum: system, how: "link" };
  }
  const numbers = twoNumbers(text);
  if (!numbers) return undefined;
  const [west, south, east, north] = around ?? [-180, -90, 180, 90];
  const [one, other] = numbers;
  if (Math.abs(one.value) > 180 || Math.abs(other.value) > 180) {
    const read = positionOnPlane(one.value, other.value, (west + east) / 2);
    return read && { ...read, at: rounded(read.at), datum: "wgs84", how: "metres" };
  }
  const isNear = ([lon, lat]: Position) =>
    lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin;
  const given = inOrder(numbers, isNear);
  const system = datum ?? "wgs84";
  return given && { at: rounded(toWgs84(given, system)), datum: system, how: "degrees" };
}

/** The same as a position alone. */
export const coordinatesFrom = (text: string, reading?: Reading): Position | undefined =>
  typedPosition(text, reading)?.at;

/** To a centimetre. */
const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
