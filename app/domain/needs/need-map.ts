import type { Bounds } from "../geo/bounds.ts";
import type { NeedState } from "./need-states.ts";
import type { NeedCategory } from "./need-terms.ts";

/** A public need with a public place, as a point. */
export type NeedPoint = {
  number: string;
  title: string;
  state: NeedState;
  category: NeedCategory;
  submittedAt: string;
  supportCount: number;
  /** The name of the market entity in whose name it was written, for the label. */
  entity: string | null;
  /** What that entity has at stake in this very matter. */
  stake: string | null;
  lon: number;
  lat: number;
};

/** Needs that share a cell of the map: how many, around where, in which box; one alone is told. */
export type NeedCluster = { count: number; lon: number; lat: number; box: Bounds; need?: NeedPoint };

/** The needs of a filter on a part of the map: how many lie in it, and how many have a public place wherever it is. */
export type NeedClusters = { clusters: NeedCluster[]; shown: number; total: number };
