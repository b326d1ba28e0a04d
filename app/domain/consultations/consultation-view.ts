import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import type { ConsultationMove, ConsultationState } from "./consultation-states.ts";
import type {
  ConsultationKind,
  ContributionChannel,
  ContributorKind,
  ProofAsked,
  ShownBeforeClose,
} from "./consultation-terms.ts";
import type { PassageTally } from "./contribution-view.ts";
import type { Extension } from "./reach/extension.ts";
import type { Phase } from "./reach/phase.ts";
import type { SetUpGap } from "./set-up-gaps.ts";

export type ConsultationLine = {
  number: string;
  title: string;
  state: ConsultationState;
  opensOn: CivilDate | null;
  closesOn: CivilDate | null;
  madeAt: Instant;
  /** Grows with each change. */
  revision: number;
};

/** What it is about, with the way there; a plan's name in the reader's language is the page's to choose. */
export type SubjectView = {
  ref: string;
  planTitle: string;
  planTitleEn: string;
  /** Clause or layer; nothing is the plan as a whole. */
  name: string | null;
  nameEn: string | null;
  href: string;
};

/** A plan that can be consulted on, as its form offers it. */
export type SubjectChoices = {
  planId: string;
  title: string;
  titleEn: string;
  version: string;
  parts: { part: string; name: string; nameEn: string }[];
};

/** What a contribution can be about; without a name it is the plan as a whole. */
export type SubjectChoice = { value: string; plan: string; planEn: string; name: string; nameEn: string };

export type MaterialView = { id: string; title: string; type: string; size: number };

/** What everybody reads of a consultation. */
export type ConsultationPage = ConsultationLine & {
  id: string;
  kind: ConsultationKind;
  words: string;
  shorterReason: string | null;
  resultOn: CivilDate | null;
  contact: string;
  ways: string;
  channels: readonly ContributionChannel[];
  participants: readonly ContributorKind[];
  proof: ProofAsked;
  ruleId: string | null;
  resultRuleId: string | null;
  provisional: boolean;
  shownBeforeClose: ShownBeforeClose;
  extensions: readonly Extension[];
  withdrawnReason: string | null;
  answeredAt: string | null;
  /** Set with the result. */
  statement: string | null;
  subjects: SubjectView[];
  materials: MaterialView[];
  phases: Phase[];
};

/** The same on the office's desk. */
export type ConsultationFile = ConsultationPage & {
  revision: number;
  gaps: SetUpGap[];
  moves: ConsultationMove[];
  tally: PassageTally;
  /** The first passage that holds the next step up. */
  next: { id: string; position: number } | null;
  history: { move: ConsultationMove; reason: string | null; at: string; by: string }[];
};
