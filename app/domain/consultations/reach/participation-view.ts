import type { ContributionCounts } from "../contribution-view.ts";
import type { ReachDimension } from "./participation-rules.ts";
import type { Represented } from "./represented.ts";

export type ReachRow = Represented & { name: string; nameEn: string };

/** Participation by one thing: each part, and whoever did not say. */
export type ReachTable = {
  dimension: ReachDimension;
  rows: ReachRow[];
  /** Who spoke for themselves; each person once. */
  voices: number;
  said: number;
  notSaid: number;
  /** Every part has a reference, so that shares can be compared with shares. */
  comparable: boolean;
};

export type Participation = {
  counts: ContributionCounts;
  tables: ReachTable[];
  /** Where the reference comes from: each source with its day. */
  sources: { source: string; countedOn: string }[];
};

/** A row as the public reads it: null is held back. */
export type PublicReachRow = Pick<ReachRow, "code" | "name" | "nameEn"> & {
  [Figure in "count" | "share" | "low" | "high" | "expected" | "index" | "perThousand"]: number | null;
};
export type PublicReachTable = {
  dimension: ReachDimension;
  /** None where there are too few to show any. */
  rows: PublicReachRow[];
  voices: number;
  notSaid: number | null;
  comparable: boolean;
};
