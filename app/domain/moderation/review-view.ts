import type { ReviewWhy } from "../needs/review-why.ts";
import type { Subject } from "./review-terms.ts";

/** Under what it stands. */
export type ReviewPlace = { kind: "need" | "notice"; number: string; title: string };

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
};

/** A decision, kept so that moderators decide alike. */
export type SettledLine = {
  id: string;
  kind: Subject["kind"];
  why: ReviewWhy;
  outcome: "released" | "refused" | null;
  reason: string | null;
  settledAt: string | null;
  place: Omit<ReviewPlace, "title">;
};
