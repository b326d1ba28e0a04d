import type { Rendered } from "#app/ui/primitives/rendered.ts";

/** Parts of a plan's page that were rendered before. A clause without is rendered where it stands. */
export type PlanMarkup = {
  clauses: Record<string, Rendered | null>;
  /** What is drawn on a layer that may be shown, by its code. */
  shapes: Record<string, Rendered>;
  contents: Rendered;
  glossary: Rendered;
  indicators: Rendered;
};
