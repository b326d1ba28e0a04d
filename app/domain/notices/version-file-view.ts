import type { DeskDocument } from "../plans/documents/document-view.ts";
import type { PartStanding } from "../plans/review-standing.ts";
import type { ChosenMove, VersionMove } from "../plans/version-moves.ts";
import type { VersionState } from "../plans/version-states.ts";
import type { ApprovalGap } from "./approval-gaps.ts";
import type { NoticePhase } from "./notice-phase.ts";
import type { OpinionAdoption } from "./opinion-terms.ts";

/** A version as its coordinators see it: where it stands and what it lacks for its next step. */
export type VersionFile = {
  id: string;
  state: VersionState;
  number: string;
  revision: number;
  madeBy: string | null;
  madeAt: string;
  approvedOn: string | null;
  inForceOn: string | null;
  fingerprint: string | null;
  plan: { id: string; title: string; titleEn: string };
  parts: (PartStanding & { mayReview: boolean })[];
  documents: DeskDocument[];
  mayAttach: boolean;
  notice: {
    id: string;
    number: string;
    phase: NoticePhase;
    revision: number;
    statement: string | null;
    hearingOn: string | null;
    minutes: string | null;
  } | null;
  untreated: number;
  lacks: ApprovalGap[];
  moves: ChosenMove[];
  /** The notice of an earlier version of the plan that still takes opinions: a newer one waits for it. */
  running: { number: string; closesOn: string } | null;
  history: { move: VersionMove; reason: string | null; at: string; by: string }[];
};

/** An opinion as who treats it reads it. */
export type DeskOpinion = {
  id: string;
  position: number;
  name: string;
  /** What a market entity declared to have at stake; null of a resident. */
  stake: string | null;
  /** Hidden from the public by a moderator; its author is owed an answer all the same. */
  isHidden: boolean;
  words: string;
  affected: string | null;
  interested: boolean;
  at: string;
  label: string | null;
  noticeNumber: string;
  noticeTitle: string;
  closesOn: string;
  unitId: string | null;
  unit: string | null;
  unitEn: string | null;
  adoption: OpinionAdoption | null;
  reason: string | null;
  changed: string[];
  treater: string | null;
  revision: number;
};
