import gcoord from "gcoord";
import type { Datum } from "./datum-names.ts";
import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";

const { WGS84, GCJ02, BD09 } = gcoord.CRSTypes;

/** A position as the maps of a datum draw it. Outside China (a box around it) nothing is shifted to GCJ-02. */
export function fromWgs84([lon, lat]: Position, datum: Datum): Position {
  if (datum === "wgs84") return [lon, lat];
  const [east = lon, north = lat] = gcoord.transform([lon, lat], WGS84, datum === "gcj02" ? GCJ02 : BD09);
  return [east, north];
}

/** Rounds after which the way back stands still to the last digit; four are enough for a millimetre. */
const rounds = 8;

/** The way back, to less than a millimetre: the library's own stops at a decimetre, and nowhere at the edge of its box. */
export function toWgs84(at: Position, datum: Datum): Position {
  if (datum === "wgs84") return at;
  let guess: Position = [at[0], at[1]];
  for (let round = 0; round < rounds; round++) {
    const [lon, lat] = fromWgs84(guess, datum);
    guess = [guess[0] + at[0] - lon, guess[1] + at[1] - lat];
  }
  return guess;
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
