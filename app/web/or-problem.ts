import type { Decision } from "#app/domain/decision.ts";
import { forbidden, missing } from "./require-actor.ts";

/** What was decided, or the page that says why it can't be shown. */
export function orProblem<Value extends object>(
  decision: Decision<Value, "not-found" | "not-allowed">,
): Extract<Decision<Value, never>, { ok: true }> {
  if (decision.ok) return decision;
  throw decision.reason === "not-found" ? missing() : forbidden();
}
