import { canMove, isOpenNeed, type NeedState } from "./need-states.ts";

export const residentActs = ["verdict", "supplements", "reopening", "merge-undoing", "withdrawal"] as const;
/** What an author does about their need; each is an address under it. */
export type ResidentAct = (typeof residentActs)[number];

/** What the author of a need may do now, most wanted first. */
export function residentActsIn(state: NeedState, verdictGiven: boolean): ResidentAct[] {
  const may: Record<ResidentAct, boolean> = {
    verdict: canMove("giveVerdict", state) && !verdictGiven,
    supplements: isOpenNeed(state),
    reopening: canMove("reopen", state),
    "merge-undoing": canMove("unmerge", state),
    withdrawal: canMove("withdraw", state),
  };
  return residentActs.filter((act) => may[act]);
}
