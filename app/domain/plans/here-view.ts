import type { Position } from "../geo/geometry.ts";
import type { LayerFeature } from "./plan-draft.ts";
import type { LayerKind, PlanKind, PlanTier } from "./plan-terms.ts";
import type { Hangings, TaskOnClause } from "./plan-view.ts";
import type { VersionState } from "./version-states.ts";

/** Metres within which a line or a point of a plan still speaks of a place. */
export const besideMetres = 50;
/** Metres around a place in which its tasks and needs are told. */
export const aroundMetres = 500;

export type PlanNamed = {
  id: string;
  versionId: string;
  title: string;
  titleEn: string;
  tier: PlanTier;
  kind: PlanKind;
  version: string;
  state: VersionState;
  /** Whether this version is the one that is read first. */
  isFirst: boolean;
};

export type LayerNamed = {
  code: string;
  kind: LayerKind;
  name: string;
  nameEn: string;
  reviewNumber: string | null;
  exemption: string | null;
};
export type ClauseNamed = { anchor: string; number: string; heading: string };

/** A feature that covers a place, or lies so many metres beside it. */
export type HereFeature = Omit<LayerFeature, "anchor"> & {
  layer: LayerNamed;
  clause: ClauseNamed | null;
  metres: number;
};

/** What one plan says of a place. */
export type HerePlan = { plan: PlanNamed; features: HereFeature[] };

export type PlansHere = {
  at: Position;
  plans: HerePlan[];
  tasks: TaskOnClause[];
  needs: number;
};

export type FeaturePage = HereFeature & {
  plan: PlanNamed;
  hangings: Hangings;
  tasks: TaskOnClause[];
  /** The notice in which its version takes opinions now. */
  notice: string | null;
};
