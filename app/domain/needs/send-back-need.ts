import { type Decision, refuse } from "../decision.ts";
import type { NeedState } from "./need-states.ts";

export type SendBackRefusal = "unit-not-known" | "same-unit" | "ruled-already";

/** What sending back depends on: this round's returns, its ruling, and the unit that had it first. */
export type ReturnFacts = {
  unitId: string | null;
  returns: number;
  ruled: boolean;
  firstUnitId: string | null;
  proposedUnitIsKnown: boolean;
};

/**
 * Where a returned need goes. The first return takes it to the proposed unit; the second makes it disputed, and the unit
 * that had it first keeps it until the coordinator rules (首接负责). After a ruling nothing is sent back.
 */
export function decideSendBack(
  facts: ReturnFacts,
  proposedUnitId: string,
): Decision<{ to: NeedState; unitId: string | null; returns: number }, SendBackRefusal> {
  if (facts.ruled) return refuse("ruled-already");
  if (!facts.proposedUnitIsKnown) return refuse("unit-not-known");
  if (facts.unitId === proposedUnitId) return refuse("same-unit");
  const returns = facts.returns + 1;
  return returns === 1
    ? { ok: true, to: "assigned", unitId: proposedUnitId, returns }
    : { ok: true, to: "disputed", unitId: facts.firstUnitId ?? facts.unitId, returns };
}
