import type { MarkKind } from "./map-feature.ts";

/** Shapes around the origin, so that no state is told by colour alone. */
export const markShapes: Readonly<Record<MarkKind, string>> = {
  waiting: "M-8 0a8 8 0 1 1 16 0a8 8 0 1 1-16 0z",
  "in-progress": "M0-9.5L9.5 7H-9.5z",
  done: "M0-10L10 0L0 10L-10 0z",
  official: "M-7.5-7.5h15v15h-15z",
  closed: "M-5-5h10v10h-10z",
  here: "M0 0c-4-5.5-7.5-8.8-7.5-13.5a7.5 7.5 0 1 1 15 0C7.5-8.8 4-5.5 0 0z",
};
