import { positionsOf } from "../../geo/positions-of.ts";
import type { LayerKind } from "../plan-terms.ts";
import { featureFields } from "./feature-fields.ts";
import { importLimits } from "./import-limits.ts";
import type { Notes, Place } from "./import-problem.ts";
import { readGeometry, type ToDegrees } from "./read-geometry.ts";
import type { WrittenFeature } from "./written-layer.ts";

/** A feature as a file holds it; `feature` is its number, from 1. */
export type GivenFeature = {
  at: number;
  feature: number;
  properties: Record<string, unknown>;
  geometry: unknown;
};

/** Checks the features of a layer one by one; what is wrong with each is written down where it stands, by its number. */
export function gatherFeatures(
  given: readonly GivenFeature[],
  { kind, place, toDegrees }: { kind: LayerKind; place: Place; toDegrees: ToDegrees },
  notes: Notes,
): WrittenFeature[] {
  if (given.length === 0) notes.add(null, "layer-empty");
  if (given.length > importLimits.features) {
    notes.add(null, "too-many-features", { count: given.length, most: importLimits.features });
    return [];
  }
  const keys = new Map<string, number>();
  let positions = 0;
  const features = given.flatMap(({ at, feature, properties, geometry }) => {
    const fields = featureFields(properties, kind, { at, feature }, notes);
    const read = readGeometry(geometry, toDegrees);
    if (!read.ok) notes.add(at, read.problem, { feature, ...read.params });
    if (!read.ok || !fields) return [];
    const earlier = fields.key === null ? undefined : keys.get(fields.key);
    if (fields.key !== null && earlier !== undefined)
      notes.add(at, "key-twice", { feature, key: fields.key, other: earlier });
    if (fields.key !== null) keys.set(fields.key, feature);
    positions += read.value.reduce((sum, one) => sum + positionsOf(one).length, 0);
    return read.value.map((one, part) => ({
      place,
      ...{ at, feature },
      ...fields,
      key: partKey(fields.key, part),
      geometry: one,
    }));
  });
  if (positions > importLimits.positions)
    notes.add(null, "too-many-positions", { count: positions, most: importLimits.positions });
  return features;
}

/** Lines and points that stood in one feature share its key, numbered from the second on. */
const partKey = (key: string | null, part: number) =>
  key === null || part === 0 ? key : `${key}.${part + 1}`;
