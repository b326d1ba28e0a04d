import type { Rendered } from "#app/ui/primitives/rendered.ts";

/** Parts of a plan's page that were rendered before. A clause without is rendered where it stands. */
export type PlanMarkup = {
  clauses: Record<string, Rendered | null>;
  contents: Rendered;
  glossary: Rendered;
  indicators: Rendered;
};
