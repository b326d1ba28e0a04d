import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";

/** What a file's degrees may be in: the two datums of surveys agree to centimetres, those of web maps are shifted. */
export const datums = ["wgs84", "gcj02", "bd09"] as const;
export type Datum = (typeof datums)[number];

// Published approximation of the GCJ-02 shift: Krasovsky ellipsoid, semi-major axis in metres and squared eccentricity.
const axis = 6_378_245;
const eccentricity = 0.006_693_421_622_965_943;

const wave = (value: number, period: number) => Math.sin((value * Math.PI) / period);

function shiftAt([lon, lat]: Position): Position {
  const [x, y] = [lon - 105, lat - 35];
  const root = Math.sqrt(Math.abs(x));
  const common = ((20 * wave(x, 1 / 6) + 20 * wave(x, 0.5)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    common +
    ((20 * wave(y, 1) + 40 * wave(y, 3)) * 2) / 3 +
    ((160 * wave(y, 12) + 320 * wave(y, 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    common +
    ((20 * wave(x, 1) + 40 * wave(x, 3)) * 2) / 3 +
    ((150 * wave(x, 12) + 300 * wave(x, 30)) * 2) / 3;
  const radians = (lat * Math.PI) / 180;
  const magic = 1 - eccentricity * Math.sin(radians) ** 2;
  const northing = (axis * (1 - eccentricity)) / (magic * Math.sqrt(magic));
  const easting = (axis / Math.sqrt(magic)) * Math.cos(radians);
  return [(east * 180) / (easting * Math.PI), (north * 180) / (northing * Math.PI)];
}

function toGcj02([lon, lat]: Position): Position {
  const [east, north] = shiftAt([lon, lat]);
  return [lon + east, lat + north];
}

function fromGcj02(at: Position): Position {
  let guess = at;
  for (let round = 0; round < 4; round++) {
    const [lon, lat] = toGcj02(guess);
    guess = [guess[0] + at[0] - lon, guess[1] + at[1] - lat];
  }
  return guess;
}

const turns = (Math.PI * 3000) / 180;

function gcj02FromBd09([lon, lat]: Position): Position {
  const [x, y] = [lon - 0.0065, lat - 0.006];
  const far = Math.hypot(x, y) - 0.000_02 * Math.sin(y * turns);
  const angle = Math.atan2(y, x) - 0.000_003 * Math.cos(x * turns);
  return [far * Math.cos(angle), far * Math.sin(angle)];
}

/** A position in WGS 84 degrees, good to a few metres where it came from a web map. */
export function toWgs84(at: Position, datum: Datum): Position {
  if (datum === "wgs84") return at;
  return fromGcj02(datum === "gcj02" ? at : gcj02FromBd09(at));
}

/** Metres within which a known place that moved by just a web map's shift betrays the map. */
const tolerance = 60;

/**
 * The datum that a file seems to be in, told by places that are known already: each is where that web map shows it. Places
 * that have not moved, or moved some other way, betray nothing.
 */
export function suspectedDatum(pairs: readonly { known: Position; given: Position }[]): Datum | undefined {
  if (pairs.length === 0) return undefined;
  return (["gcj02", "bd09"] as const).find((datum) =>
    pairs.every(
      ({ known, given }) =>
        metresBetween(known, given) > 3 * tolerance &&
        metresBetween(known, toWgs84(given, datum)) < tolerance,
    ),
  );
}
