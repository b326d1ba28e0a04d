import type { EarlierNeed } from "./earlier-need.ts";
import type { SimilarNeed } from "./similar-need.ts";
import type { ToldAtOnce } from "./told-at-once.ts";

/** What a writer is told while they write. */
export type Suggestions = {
  /** Whether there are words to go by yet. */
  typed: boolean;
  /** The writer wants no suggestions; what the rules say is told all the same. */
  refused: boolean;
  told: ToldAtOnce;
  /** The writer's own earlier needs about the same matter. */
  earlier: readonly EarlierNeed[];
  similar: readonly SimilarNeed[];
  version: string;
};
