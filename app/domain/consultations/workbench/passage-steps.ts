/**
 * The steps of a passage, in their order; a unit may send one back. Which one it is follows from what is written of it
 * (triggers keep it in `passages.step`): it can't disagree. `reviewed` is the consultation's own step.
 */
export const passageSteps = ["unassigned", "returned", "with-unit", "drafted", "decided"] as const;
export type PassageStep = (typeof passageSteps)[number];

/** The track that a passage goes along, as its page shows it. */
export const passageTrack = ["split", "with-unit", "drafted", "decided", "reviewed"] as const;
export type TrackStep = (typeof passageTrack)[number];

type Standing = { isSplit: boolean; unitId: string | null; step: PassageStep };

/** Which steps of the track a passage has behind it. A decision counts as answered without a draft. */
export const stepsDone = (
  { isSplit, unitId, step }: Standing,
  isReviewed: boolean,
): Record<TrackStep, boolean> => ({
  split: isSplit,
  "with-unit": unitId !== null,
  drafted: step === "drafted" || step === "decided",
  decided: step === "decided",
  reviewed: step === "decided" && isReviewed,
});
