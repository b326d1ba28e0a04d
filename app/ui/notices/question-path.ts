import { askPath } from "#app/domain/plans/plan-paths.ts";

/** Outside the days of a notice a clause takes a question. */
export const questionPath = (planId: string, about: string) =>
  about.startsWith("clause:") ? askPath(planId, about.slice("clause:".length)) : "/needs/new";
