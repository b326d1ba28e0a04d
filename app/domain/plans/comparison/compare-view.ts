import type { Comparison } from "./compare-versions.ts";

export type ComparePage = {
  plan: { id: string; title: string; titleEn: string };
  /** Numbers of the versions that may be chosen, the latest first. */
  numbers: string[];
  from: string;
  to: string;
  /** The later of the two as it is kept. */
  toId: string;
  /** Null while there is nothing to compare with. */
  found: Comparison | null;
};
