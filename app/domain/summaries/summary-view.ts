import type { Geometry } from "../geo/geometry.ts";
import type { EntityLabel } from "../needs/entity-label.ts";
import type { NeedState } from "../needs/need-states.ts";
import type { NeedCategory } from "../needs/need-terms.ts";
import type { SummaryFacts, Tally } from "./summary-facts.ts";
import type { SummaryState } from "./summary-states.ts";

export type Named = { name: string; nameEn: string };

/** One summary in a public list: counts are of public needs only. */
export type SummaryLine = {
  number: string;
  title: string;
  asked: string;
  state: SummaryState;
  category: NeedCategory;
  publishedAt: string | null;
  tally: Tally;
  someNotPublic: boolean;
  territories: Named[];
};

export type SummarisedNeed = {
  number: string;
  title: string;
  state: NeedState;
  submittedAt: string;
  supportCount: number;
  entity: EntityLabel | null;
  /** Nowhere for a need that is published without its place. */
  geometry: Geometry | null;
};

export type TaskOfSummary = {
  number: string;
  title: string;
  state: string;
  progress: number;
  openedAt: string;
  endedAt: string | null;
};

export type PublicSummary = SummaryLine & {
  evidence: string;
  declinedReason: string | null;
  declinedAt: string | null;
  /** A quote from what an entity wrote keeps its label. */
  quotes: { number: string; title: string; words: string; entity: EntityLabel | null }[];
  needs: SummarisedNeed[];
  task: TaskOfSummary | null;
};

/** A summary on a coordinator's desk. */
export type OfficeSummaryLine = {
  number: string;
  title: string;
  state: SummaryState;
  category: NeedCategory;
  preparedAt: string;
  preparer: string;
  people: number;
  needs: number;
};

export type ChoosableNeed = {
  id: string;
  number: string;
  title: string;
  state: NeedState;
  category: NeedCategory;
  submittedAt: string;
  supportCount: number;
  isPublic: boolean;
  /** The market entity in whose name it was written. */
  entity: EntityLabel | null;
  territory: Named | null;
  /** Words as the public reads them, to quote from; empty when the need is not public. */
  quotable: string;
};

export type OfficeSummary = {
  number: string;
  version: number;
  state: SummaryState;
  title: string;
  asked: string;
  evidence: string;
  category: NeedCategory;
  preparedAt: string;
  preparedBy: string;
  preparer: string;
  publishedAt: string | null;
  returnedReason: string | null;
  declinedReason: string | null;
  facts: SummaryFacts;
  territories: Named[];
  needs: ChoosableNeed[];
  quotes: { number: string; words: string; entity: EntityLabel | null }[];
  task: TaskOfSummary | null;
};
