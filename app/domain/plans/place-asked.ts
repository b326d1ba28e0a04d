import type { Bounds } from "../geo/bounds.ts";
import { type Datum, datums } from "../geo/datum-names.ts";
import type { Position } from "../geo/geometry.ts";
import { type Place, positionOf } from "../geo/place-names.ts";
import { coordinatesFrom } from "../geo/typed-position.ts";

export type AskedPlace =
  | { kind: "nothing" }
  /** `name` where it was found by one. */
  | { kind: "at"; at: Position; name: Place | null }
  | { kind: "choices"; places: Place[] }
  | { kind: "unknown" }
  | { kind: "outside"; at: Position };

type Asked = { at: string | null; q: string | null; datum: string | null };

/** Degrees to five places: a metre. */
const rounded = ([lon, lat]: Position): Position => [
  Math.round(lon * 1e5) / 1e5,
  Math.round(lat * 1e5) / 1e5,
];

/** Which place is meant: a position in WGS 84 (or CGCS2000, the same to centimetres), typed degrees of a named map, or a name: `found` are the places of that name. */
export function placeAsked({ at, q, datum }: Asked, found: readonly Place[], bounds: Bounds): AskedPlace {
  const text = q?.trim() ?? "";
  const written = coordinatesFrom(text, { datum: datumOf(datum), around: bounds });
  const typed = written ?? (text === "" ? coordinatesFrom(at ?? "") : undefined);
  if (typed) return within(typed, bounds);
  if (text === "") return at?.trim() ? { kind: "unknown" } : { kind: "nothing" };
  const [first] = found;
  if (!first) return { kind: "unknown" };
  const exact = found.filter(({ name, nameEn }) => [name, nameEn].some((each) => same(each, text)));
  if (found.length === 1 || exact.length === 1) {
    const name = exact[0] ?? first;
    const placed = within(positionOf(name), bounds);
    return placed.kind === "at" ? { ...placed, name } : placed;
  }
  return { kind: "choices", places: [...found] };
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.toLowerCase();

const datumOf = (asked: string | null): Datum | undefined => datums.find((each) => each === asked);

function within(position: Position, [west, south, east, north]: Bounds): AskedPlace {
  const at = rounded(position);
  const [lon, lat] = at;
  const isInside = lon >= west && lon <= east && lat >= south && lat <= north;
  return isInside ? { kind: "at", at, name: null } : { kind: "outside", at };
}
