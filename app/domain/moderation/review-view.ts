import type { ReviewWhy } from "../needs/review-why.ts";
import type { ReportGround, Subject } from "./review-terms.ts";

/** Under what it stands. */
export type ReviewPlace = { kind: "need" | "notice" | "consultation"; number: string; title: string };

/** What waits, as a moderator sees it. */
export type ReviewLine = {
  id: string;
  kind: Subject["kind"];
  subjectId: string;
  place: ReviewPlace;
  why: ReviewWhy;
  openedAt: string;
  /** As a passer-by would read it; `masked` when something was hidden for that. */
  words: string;
  masked: boolean;
  /** Null where not even a moderator may learn who wrote: 举报, and needs without a name. */
  name: string | null;
  reports: { ground: string; words: string; at: string }[];
  /** What its writer says against a decision, and the decision. */
  objection: { words: string; ground: ReportGround | null; reason: string | null } | null;
};

/** A decision, kept so that moderators decide alike. */
export type SettledLine = {
  id: string;
  kind: Subject["kind"];
  why: ReviewWhy;
  outcome: "released" | "refused" | null;
  ground: ReportGround | null;
  reason: string | null;
  settledAt: string | null;
  place: Omit<ReviewPlace, "title">;
  /** Hidden by this decision still, so that it can be shown again. */
  isHidden: boolean;
};

/** Why something does not show; to whoever wrote it also the reason, and the way to the decision. */
export type OwnDecision = { reviewId: string | null; ground: ReportGround | null; reason: string | null };

/** A decision as whoever wrote the thing reads it. */
export type DecisionView = {
  reviewId: string;
  kind: Subject["kind"];
  place: ReviewPlace;
  words: string;
  ground: ReportGround | null;
  reason: string | null;
  settledAt: string;
  /** It was made on their objection, and stands. */
  isFinal: boolean;
  mayObject: boolean;
  objection: { words: string; at: string; outcome: "released" | "refused" | null } | null;
  /** It shows by now. */
  isShown: boolean;
};
