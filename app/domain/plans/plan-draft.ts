import type { LayerGeometry } from "../geo/geometry.ts";
import type {
  GoalKind,
  IndicatorNature,
  LayerKind,
  PlanKind,
  PlanTier,
  ShowingRecord,
} from "./plan-terms.ts";

/** A plan as it was read from files, whole and without problems, before anything of it is kept. */
export type PlanDraft = {
  head: PlanHead;
  clauses: ClauseText[];
  indicators: Indicator[];
  goals: Goal[];
  terms: Term[];
  figures: Figure[];
  layers: Layer[];
};

export type PlanHead = {
  /** Letters, digits and hyphens; the same for every version of the plan. */
  id: string;
  title: string;
  titleEn: string;
  tier: PlanTier;
  kind: PlanKind;
  /** The plan above it in the tree of tiers. */
  parentId: string | null;
  /** What a special plan is about; its line in the catalogue of special plans. */
  subject: string | null;
  /** The version's number as it is printed. */
  version: string;
  source: string;
};

export type ClauseText = {
  /** Stays the same from version to version, so that what hangs on the clause stays with it. */
  anchor: string;
  number: string;
  heading: string;
  chapter: string;
  /** The part of Markdown that text/markdown.ts reads; `{{layer-CODE}}` and `{{figure-CODE}}` stand where they are shown. */
  words: string;
};

/** Values in the indicator's unit; years are calendar years. */
export type Indicator = {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  base: YearValue | null;
  current: YearValue | null;
  targets: YearValue[];
  nature: IndicatorNature;
  source: string;
  /** The strategy or goal it measures. */
  goal: string | null;
  anchor: string | null;
};
export type YearValue = { year: number; value: number };

export type Goal = {
  code: string;
  kind: GoalKind;
  parent: string | null;
  title: string;
  titleEn: string;
  anchor: string | null;
};

export type Term = { term: string; meaning: string; anchor: string | null };

export type Figure = ShowingRecord & {
  code: string;
  title: string;
  alt: string;
  /** In the file store. */
  digest: string;
  type: "image/webp" | "image/png" | "image/jpeg";
  anchor: string | null;
};

export type Layer = ShowingRecord & {
  code: string;
  kind: LayerKind;
  name: string;
  nameEn: string;
  /** Digits after the point of the coordinates that are shown: 5 is about a metre, 4 about eleven. */
  precision: number;
  features: LayerFeature[];
};

export type LayerFeature = {
  /** Stays the same from version to version, as an anchor does. */
  key: string;
  /** Land-use or control-line code (domain.md 11). */
  code: string;
  name: string;
  nameEn: string;
  anchor: string | null;
  /** Longitudes and latitudes in WGS 84 / CGCS2000 degrees. */
  geometry: LayerGeometry;
};
