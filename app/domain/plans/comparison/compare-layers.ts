import { roundedTo } from "../../geo/rounded-to.ts";
import type { Layer, LayerFeature } from "../plan-draft.ts";
import { compareParts, type FieldChange, fieldChanges, type PartChange, plain } from "./compare-fields.ts";
import { pairsOf } from "./merged-order.ts";
import { type ShapeChange, shapeChange } from "./shape-change.ts";

export type ComparedLayer = Pick<Layer, "code" | "kind" | "name" | "nameEn" | "precision" | "features">;
export type LayerFacts = Omit<ComparedLayer, "features">;
type Named = { layer: LayerFacts };

export type FeatureChange = Named &
  (
    | { kind: "added"; after: LayerFeature }
    | { kind: "removed"; before: LayerFeature }
    | {
        kind: "changed";
        before: LayerFeature;
        after: LayerFeature;
        /** Names, code and clause that differ. */
        fields: FieldChange[];
        /** Null where it is drawn as before. */
        shape: ShapeChange | null;
      }
  );

/** Layers that came, went, or are named or drawn otherwise as a whole. */
export const compareLayers = (
  before: readonly ComparedLayer[],
  after: readonly ComparedLayer[],
): PartChange<LayerFacts>[] =>
  compareParts(
    before.map(factsOf),
    after.map(factsOf),
    ({ code }) => code,
    ({ kind, name, nameEn, precision }) => plain({ kind, name, nameEn, precision: String(precision) }),
  );

/** Features that were added, removed, drawn otherwise or named otherwise; a feature is the same one by its layer and key. */
export function compareFeatures(
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
      const layer = eitherOf(is, was);
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
    const fields = fieldChanges(featureFields(before), featureFields(after));
    const shape = shapeChange(before.geometry, after.geometry);
    return fields.length > 0 || shape ? [{ layer, kind: "changed", before, after, fields, shape }] : [];
  }
  if (before) return [{ layer, kind: "removed", before }];
  return after ? [{ layer, kind: "added", after }] : [];
}

const featureFields = ({ name, nameEn, code, anchor }: LayerFeature) => plain({ name, nameEn, code, anchor });

const factsOf = ({ features: _, ...layer }: ComparedLayer): LayerFacts => layer;

/** A layer by its facts in one of the two versions; both directions choose the same one. */
function eitherOf(one: ComparedLayer | undefined, other: ComparedLayer | undefined): LayerFacts | undefined {
  const facts = [one, other].flatMap((each) => (each ? [factsOf(each)] : []));
  const [first, second = first] = facts.map((layer) => ({
    layer,
    text: JSON.stringify(Object.entries(layer).toSorted()),
  }));
  return first && second && (first.text <= second.text ? first.layer : second.layer);
}
