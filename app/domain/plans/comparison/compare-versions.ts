import type { ClauseText, Goal, Indicator, Term } from "../plan-draft.ts";
import { type ClauseChange, compareClauses } from "./compare-clauses.ts";
import { compareGoals, compareIndicators, compareTerms, type PartChange } from "./compare-fields.ts";
import {
  type ComparedLayer,
  compareFeatures,
  compareLayers,
  type FeatureChange,
  type LayerFacts,
} from "./compare-layers.ts";

export type ComparedVersion = {
  clauses: readonly ClauseText[];
  indicators: readonly Indicator[];
  goals: readonly Goal[];
  terms: readonly Term[];
  layers: readonly ComparedLayer[];
};

export type Comparison = {
  /** Every clause, those that stayed the same too. */
  clauses: ClauseChange[];
  indicators: PartChange<Indicator>[];
  goals: PartChange<Goal>[];
  terms: PartChange<Term>[];
  layers: PartChange<LayerFacts>[];
  features: FeatureChange[];
};

/** What changed from one version of a plan to another. The other way round it is the mirror image. */
export const compareVersions = (before: ComparedVersion, after: ComparedVersion): Comparison => ({
  clauses: compareClauses(before.clauses, after.clauses),
  indicators: compareIndicators(before.indicators, after.indicators),
  goals: compareGoals(before.goals, after.goals),
  terms: compareTerms(before.terms, after.terms),
  layers: compareLayers(before.layers, after.layers),
  features: compareFeatures(before.layers, after.layers),
});

export type ComparedCounts = Record<
  | ("added" | "removed" | "moved" | "renumbered" | "reworded")
  | ("indicators" | "goals" | "terms" | "layers" | "features"),
  number
>;

/** How much changed, for the head of the page. */
export function countsOf({ clauses, ...others }: Comparison): ComparedCounts {
  const counted = (test: (change: ClauseChange) => boolean) => clauses.filter(test).length;
  return {
    added: counted(({ kind }) => kind === "added"),
    removed: counted(({ kind }) => kind === "removed"),
    moved: counted((change) => change.kind === "changed" && change.isMoved),
    renumbered: counted((change) => change.kind === "changed" && change.isRenumbered),
    reworded: counted((change) => change.kind === "changed" && (change.words ?? change.heading) !== null),
    indicators: others.indicators.length,
    goals: others.goals.length,
    terms: others.terms.length,
    layers: others.layers.length,
    features: others.features.length,
  };
}
