import { roundedTo } from "../../geo/rounded-to.ts";
import type { Layer, LayerFeature } from "../plan-draft.ts";
import { pairsOf } from "./merged-order.ts";
import { type ShapeChange, shapeChange } from "./shape-change.ts";

export type ComparedLayer = Pick<Layer, "code" | "kind" | "name" | "nameEn" | "precision" | "features">;
type LayerFacts = Omit<ComparedLayer, "features">;
type Named = { layer: LayerFacts };

export type FeatureChange = Named &
  (
    | { kind: "added"; after: LayerFeature }
    | { kind: "removed"; before: LayerFeature }
    | {
        kind: "changed";
        before: LayerFeature;
        after: LayerFeature;
        isRenamed: boolean;
        /** Null where it is drawn as before. */
        shape: ShapeChange | null;
      }
  );

/** Features that were added, removed, drawn otherwise or named otherwise; a feature is the same one by its layer and key. */
export function compareLayers(
  before: readonly ComparedLayer[],
  after: readonly ComparedLayer[],
): FeatureChange[] {
  return pairsOf(before, after, ({ code }) => code).flatMap(({ before: was, after: is }) => {
    // As exact as the coarser of the two: a finer drawing of the same line is no change.
    const precision = Math.min(was?.precision ?? Infinity, is?.precision ?? Infinity);
    const pairs = pairsOf(was?.features ?? [], is?.features ?? [], ({ key }) => key);
    return pairs.flatMap((pair) => {
      const from = pair.before && drawnAt(precision, pair.before);
      const to = pair.after && drawnAt(precision, pair.after);
      const layer = factsOf(is, was);
      return layer ? changeOf(layer, from, to) : [];
    });
  });
}

const drawnAt = (precision: number, feature: LayerFeature): LayerFeature => ({
  ...feature,
  geometry: roundedTo(feature.geometry, precision),
});

function changeOf(layer: LayerFacts, before?: LayerFeature, after?: LayerFeature): FeatureChange[] {
  if (before && after) {
    const isRenamed =
      before.name !== after.name ||
      before.nameEn !== after.nameEn ||
      before.code !== after.code ||
      before.anchor !== after.anchor;
    const shape = shapeChange(before.geometry, after.geometry);
    return isRenamed || shape ? [{ layer, kind: "changed", before, after, isRenamed, shape }] : [];
  }
  if (before) return [{ layer, kind: "removed", before }];
  return after ? [{ layer, kind: "added", after }] : [];
}

/** A layer by its facts in one of the two versions; both directions choose the same one. */
function factsOf(one: ComparedLayer | undefined, other: ComparedLayer | undefined): LayerFacts | undefined {
  const facts = [one, other].flatMap((each): LayerFacts[] => {
    if (!each) return [];
    const { features: _, ...layer } = each;
    return [layer];
  });
  const [first, second = first] = facts.map((layer) => ({
    layer,
    text: JSON.stringify(Object.entries(layer).toSorted()),
  }));
  return first && second && (first.text <= second.text ? first.layer : second.layer);
}
