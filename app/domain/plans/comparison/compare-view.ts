import type { Comparison } from "./compare-versions.ts";
import type { VersionNames } from "./version-names.ts";

export type CompareAsked = {
  planId: string;
  /** Numbers of versions; null for what is not asked for. */
  from: string | null;
  to: string | null;
  /** Clauses that stayed too. */
  all: boolean;
};

/** What an address asks to be compared. */
export function comparisonAsked(planId: string | undefined, url: string): CompareAsked {
  const { searchParams } = new URL(url);
  const [from, to] = [searchParams.get("from"), searchParams.get("to")];
  return { planId: planId ?? "", from, to, all: searchParams.get("show") === "all" };
}

export type ComparePage = {
  plan: { id: string; title: string; titleEn: string };
  /** Numbers of the versions that may be chosen, the latest first. */
  numbers: string[];
  from: string;
  to: string;
  /** The two as they are kept. */
  versionIds: string[];
  names: { before: VersionNames; after: VersionNames };
  all: boolean;
  /** Null while there is nothing to compare with. */
  found: Comparison | null;
};
