import type { ClaimOutcome } from "./claim-terms.ts";

/** A claim as its claimant reads it. */
export type OwnClaim = {
  at: string;
  settledAt: string | null;
  outcome: ClaimOutcome | null;
  reason: string | null;
};

/** A claim as a coordinator weighs it. */
export type ClaimLine = {
  id: string;
  needNumber: string;
  needTitle: string;
  needWords: string;
  submittedAt: string;
  /** The author's name as the source had it; empty where it had none. */
  sourceAuthor: string;
  sourceNumber: string;
  /** Whether the number is the one that the source gave; null where none was given or the source has none. */
  numberHolds: boolean | null;
  words: string;
  at: string;
  claimant: { name: string; joinedAt: string; emailProved: boolean; mobileProved: boolean };
  /** Other claims to the same need that wait. */
  rivals: number;
};

export type SettledClaim = {
  id: string;
  needNumber: string;
  outcome: ClaimOutcome | null;
  reason: string | null;
  settledAt: string | null;
};
