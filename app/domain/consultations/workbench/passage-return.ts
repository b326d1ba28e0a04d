import { type Decision, refuse } from "../../decision.ts";

export type ReturnRefusal = "unit-unknown" | "unit-has-it";
type Facts = { unitId: string | null; returns: number; proposedUnitIsKnown: boolean };

/**
 * Where a passage goes that its unit sends back, as with needs: the first time to the unit that is proposed, afterwards to the
 * coordinators, who say whose it is.
 */
export function decideReturn(
  { unitId, returns, proposedUnitIsKnown }: Facts,
  proposedUnitId: string,
): Decision<{ unitId: string | null; returns: number }, ReturnRefusal> {
  if (!proposedUnitIsKnown) return refuse("unit-unknown");
  if (proposedUnitId === unitId) return refuse("unit-has-it");
  return { ok: true, unitId: returns === 0 ? proposedUnitId : null, returns: returns + 1 };
}
