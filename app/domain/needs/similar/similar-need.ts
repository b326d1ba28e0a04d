import type { NeedState } from "../need-states.ts";
import type { CivicConcept } from "./civic-concept.ts";

/** A need that may be about the same matter, as a passer-by may read of it, and why it is suggested. */
export type SimilarNeed = {
  number: string;
  title: string;
  state: NeedState;
  submittedAt: string;
  supportCount: number;
  placeLabel?: string | undefined;
  /** How far from the place that was given, in tens of metres; without one of the two places, not told. */
  metres?: number | undefined;
  because: {
    /** The concepts that both speak of. */
    concepts: CivicConcept["name"][];
    /** Words that both have and the lexicon does not know. */
    words: string[];
  };
  /** What was answered last, of one that is dealt with. */
  answer?: { result: string | null; reasons: string } | undefined;
  /** One that was found by a need merged into it. */
  mergedFrom?: string | undefined;
};
