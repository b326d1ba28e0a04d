import type { ReviewWhy } from "../needs/review-why.ts";

/** What waits, as a moderator sees it. */
export type ReviewLine = {
  id: string;
  kind: "need" | "comment";
  subjectId: string;
  needNumber: string;
  needTitle: string;
  why: ReviewWhy;
  openedAt: string;
  /** As a passer-by would read it; `masked` when something was hidden for that. */
  words: string;
  masked: boolean;
  /** Null where not even a moderator may learn who wrote: 举报, and needs without a name. */
  name: string | null;
  reports: { ground: string; words: string; at: string }[];
};

/** A decision, kept so that moderators decide alike. */
export type SettledLine = {
  id: string;
  kind: "need" | "comment";
  why: ReviewWhy;
  outcome: "released" | "refused" | null;
  reason: string | null;
  settledAt: string | null;
  needNumber: string;
};
