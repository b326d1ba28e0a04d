import type { CivilDate } from "../calendar/civil-date.ts";
import type { EntityLabel } from "../needs/entity-label.ts";
import type { OpinionAdoption } from "../notices/opinion-terms.ts";
import type { ConsultationState } from "./consultation-states.ts";
import type { ContributionChannel, ContributorKind } from "./consultation-terms.ts";
import type { AttachmentView, PointedAt } from "./places/places-view.ts";
import type { OwnVerdicts } from "./result/verdict.ts";
import type { PassageStep } from "./workbench/passage-steps.ts";

/** Residents, organisations and market entities are counted apart. */
export type ContributionCounts = {
  all: number;
  kinds: Record<ContributorKind, number>;
  channels: Record<ContributionChannel, number>;
};

/** What was made of a passage; public with the result and not before. */
export type PassageResult = {
  id: string;
  words: string;
  adoption: OpinionAdoption;
  reason: string;
  unit: string;
  unitEn: string;
  topic: string | null;
  /** As `subject-ref.ts` names it. */
  subject: string;
  followUp: string | null;
};

/** A contribution as a passer-by reads it: after the close, under a masked name, with personal data as stars. */
export type PublicContribution = {
  position: number;
  name: string | null;
  organisation: string | null;
  entity: EntityLabel | null;
  channel: ContributionChannel;
  subject: string;
  points: PointedAt;
  receivedOn: CivilDate;
  words: string;
  /** Empty until the result is published. */
  passages: PassageResult[];
};

/** One's own, with the words as they were sent. */
export type OwnContribution = Omit<PublicContribution, "name"> & {
  id: string;
  number: string;
  consultation: { number: string; title: string; state: ConsultationState };
  mayPublish: boolean;
  publication: string;
  withdrawn: boolean;
  attachments: AttachmentView[];
  /** Once the result is published. */
  verdicts: OwnVerdicts | null;
};

/** A line of the office's list: whose it is in full, and how much of it is decided. */
export type DeskContribution = {
  position: number;
  number: string;
  kind: ContributorKind;
  channel: ContributionChannel;
  name: string;
  receivedOn: CivilDate;
  excerpt: string;
  withdrawn: boolean;
  isSplit: boolean;
  total: number;
  decided: number;
};

/** What is meant to be answered; for whoever may read it. */
export type DraftView = {
  adoption: OpinionAdoption | null;
  reason: string | null;
  followUp: string | null;
  by: string | null;
  at: string;
};

/** A passage on the office's desk. */
export type DeskPassage = {
  id: string;
  from: number;
  until: number;
  words: string;
  topic: string | null;
  subject: string;
  unitId: string | null;
  adoption: OpinionAdoption | null;
  reason: string | null;
  followUp: string | null;
  decider: string | null;
  revision: number;
  step: PassageStep;
  draft: DraftView | null;
  givenAt: string | null;
  dueOn: CivilDate | null;
  dueRuleId: string | null;
  dueProvisional: boolean;
  mayDecide: boolean;
  maySendBack: boolean;
};

/** A contribution on the office's desk: in full, with who of the office agreed to its split. */
export type ContributionFile = Omit<PublicContribution, "name" | "passages"> & {
  number: string;
  name: string;
  kind: ContributorKind;
  mayPublish: boolean;
  publication: string;
  withdrawn: boolean;
  revision: number;
  hasScan: boolean;
  attachments: AttachmentView[];
  enteredBy: string | null;
  splitBy: string | null;
  /** Every character of the words lies in exactly one passage. */
  covered: boolean;
  mayCut: boolean;
  /** The number of the letter that it is a copy of. */
  sameAs: string | null;
  consultation: { id: string; number: string; title: string; state: ConsultationState };
  passages: DeskPassage[];
};

/** What became of passages; the parts add up to the whole. */
export type PassageTally = { all: number; undecided: number; became: Record<OpinionAdoption, number> };
