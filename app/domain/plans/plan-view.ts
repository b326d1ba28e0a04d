import type { PlanKind, PlanTier } from "./plan-terms.ts";
import type { VersionState } from "./version-states.ts";

export type PlanLine = {
  id: string;
  title: string;
  titleEn: string;
  tier: PlanTier;
  kind: PlanKind;
  version: string;
  state: VersionState;
  approvedOn: string | null;
  clauses: number;
};

export type ClauseView = {
  anchor: string;
  number: string;
  heading: string;
  chapter: string;
  words: string;
  /** Public needs that are about this clause. */
  needs: number;
  tasks: { number: string; title: string }[];
};

export type PlanPage = Omit<PlanLine, "clauses"> & { source: string; clauses: ClauseView[] };
