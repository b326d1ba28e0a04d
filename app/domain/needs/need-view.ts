import type { Geometry } from "../geo/geometry.ts";
import type { EntityLabel } from "./entity-label.ts";
import type { NeedClockTerms } from "./need-deadline.ts";
import type { NeedMove, NeedState } from "./need-states.ts";
import type { NeedCategory, NeedChannel, NeedKind, Publication, Visibility } from "./need-terms.ts";

export type Named = { name: string; nameEn: string };

/** A need in a list or on a map, as a passer-by may see it. */
export type NeedLine = {
  number: string;
  title: string;
  kind: NeedKind;
  category: NeedCategory;
  state: NeedState;
  submittedAt: string;
  supportCount: number;
  /** The market entity in whose name it was written. */
  entity: EntityLabel | null;
  territory: Named | null;
  /** Absent for what is published without name and place. */
  placeLabel?: string;
  lon?: number;
  lat?: number;
};

export type NeedPhoto = { id: string; width: number; height: number; alternative: string };

export type NeedAnswer = {
  id: string;
  kind: "holding" | "official";
  round: number;
  result: string | null;
  reasons: string;
  basis: string;
  nextStep: string;
  nextStepOn: string | null;
  unit: Named | null;
  byRole: string;
  at: string;
};

export type NeedMoveMade = {
  id: string;
  move: NeedMove;
  toState: NeedState;
  at: string;
  byRole: string;
  /** The colleague in whose place it was made. */
  forName: string | null;
  /** The planners that a hand-over went from and to. */
  fromName: string | null;
  toName: string | null;
  reason: string | null;
  unit: Named | null;
  until: string | null;
  days: number | null;
  /** The due date before, and the year whose calendar moved it. */
  dueWas: string | null;
  calendarYear: string | null;
};

export type NeedVerdict = {
  id: string;
  about: string;
  solved: boolean;
  satisfaction: number;
  at: string;
  /** `merged-author`: of a need that went into this one; `author-of-other`: this one's author on the need it went into. */
  by: "author" | "merged-author" | "author-of-other";
};
/** A need of the reader's that was merged, through which they judge the answer. */
export type NeedVoice = { number: string; given: boolean };
/** `entity`: the label of what a market entity wrote. */
export type NeedLink = { number: string; title: string; at: string; entity: EntityLabel | null };

export type NeedSummaryLink =
  | { shown: true; number: string; title: string; at: string; declined?: { reason: string; at: string } }
  | { shown: false; at: string };

export type NeedTaskLink = {
  id: string;
  number: string;
  title: string;
  state: string;
  openedAt: string;
  endedAt: string | null;
  dueOn: string;
  unit: Named;
};

export type NeedReview = {
  id: string;
  why: string;
  openedAt: string;
  settledAt: string | null;
  outcome: "released" | "refused" | null;
  ground: string | null;
  reason: string | null;
};

export type NeedClause = {
  planId: string;
  plan: Named;
  anchor: string;
  number: string;
  heading: string;
  approvedOn: string | null;
};

export type RuleBasis = { zh: string; en: string };

/** A need as one reader may see it: what they may not see is not in it. */
export type NeedView = {
  id: string;
  number: string;
  sight: "whole" | "public";
  isAuthor: boolean;
  isPublic: boolean;
  title: string;
  words: string;
  kind: NeedKind;
  category: NeedCategory;
  visibility: Visibility;
  publication: Publication;
  state: NeedState;
  channel: NeedChannel;
  /** Absent when the writer asked not to be named, or the reader may not know. */
  authorName?: string;
  /** Absent when published without a place. */
  place?: { label: string; geometry: Geometry | null };
  territory: (Named & { id: string }) | null;
  clause: NeedClause | null;
  unit: (Named & { phone: string | null }) | null;
  hasPlanner: boolean;
  rule: { name: string; nameEn: string } | null;
  submittedAt: string;
  firstContactAt: string | null;
  firstContactDueAt: string | null;
  firstContactBasis: RuleBasis | null;
  clock: NeedClockTerms & {
    dueAt: string | null;
    dueRuleId: string | null;
    dueProvisional: boolean;
    answeredAt: string | null;
  };
  dueOn: string | null;
  dueBasis: RuleBasis | null;
  noDueReason: string | null;
  closedAt: string | null;
  round: number;
  supportCount: number;
  entity: EntityLabel | null;
  /** Market entities that support it, apart from residents. */
  entitySupporters: EntityLabel[];
  commentCount: number;
  photos: NeedPhoto[];
  answers: NeedAnswer[];
  moves: NeedMoveMade[];
  verdicts: NeedVerdict[];
  /** How many there are, of which `verdicts` is one part. */
  verdictCount: number;
  /** Which part of both, from 1. */
  part: number;
  mergedInto: { shown: true; link: NeedLink } | { shown: false; at: string } | null;
  mergedFrom: NeedLink[];
  /** How many the reader may see, of which `mergedFrom` is one part. */
  mergedCount: number;
  /** How many more were merged into it that this reader may not see; 0 below five, so that no one of them shows. */
  mergedWithheld: number;
  summaries: NeedSummaryLink[];
  tasks: NeedTaskLink[];
  /** Whether its author has judged what they are asked about now. */
  verdictGiven: boolean;
  /** Through which need of theirs a reader judges this one, or the one that this went into; null where they don't. */
  voice: NeedVoice | null;
  /** For its author and the office only. */
  reviews: NeedReview[];
};
