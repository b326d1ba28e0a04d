import type { CivilDate } from "../../calendar/civil-date.ts";
import type { EntityLabel } from "../../needs/entity-label.ts";
import type { OpinionAdoption } from "../../notices/opinion-terms.ts";
import type { ContributionChannel } from "../consultation-terms.ts";
import type { ContributionCounts, PassageTally } from "../contribution-view.ts";
import type { VerdictCounts } from "./verdict.ts";

/** Why a row stands there without its words. */
export type KeptBack = "by-writer" | "by-moderator" | "waiting";

/** 公众意见采纳情况: a line of the table. Without words it has no reason either: that may repeat them. */
export type ResultRow = {
  ordinal: number;
  position: number;
  passageId: string;
  name: string | null;
  organisation: string | null;
  /** How many sent the same letter; one where nobody else did. */
  signatories: number;
  entity: EntityLabel | null;
  channel: ContributionChannel;
  words: string | null;
  keptBack: KeptBack | null;
  topic: string;
  subject: string;
  adoption: OpinionAdoption;
  reason: string | null;
  unit: string;
  unitEn: string;
  followUp: string | null;
  tasks: { number: string; title: string }[];
};

/** Passages that share a trait, by what became of them. */
export type TraitCount = { part: string; all: number; became: Record<OpinionAdoption, number> };

export type ResultCounts = {
  contributions: ContributionCounts;
  passages: PassageTally;
  topics: TraitCount[];
  subjects: TraitCount[];
  units: TraitCount[];
  /** Letters that say the same as another one, and are answered with it. */
  followers: number;
  verdicts: VerdictCounts;
};

export type ResultHead = {
  id: string;
  number: string;
  title: string;
  statement: string;
  answeredAt: string;
  resultOn: CivilDate | null;
  /** On which side of the promised day it came. */
  isLate: boolean;
  revision: number;
};
