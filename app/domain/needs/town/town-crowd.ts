import type { Dice } from "./town-dice.ts";

/** How many people answer to one need, most of them to few needs. */
export type Crowd = { supports: number; comments: number };

/** What the loudest need of a town has at most. */
const most = { supports: 3000, comments: 400 };
/** The comments of a town's great dispute. */
export const dispute = 5000;

export function crowdOf(dice: Dice): Crowd {
  const tail = (likely: number, steep: number, cap: number) =>
    dice.happens(likely) ? Math.min(cap, Math.floor((1 - dice.next()) ** (-1 / steep))) : 0;
  return { supports: tail(0.28, 1.35, most.supports), comments: tail(0.12, 1.45, most.comments) };
}

/** Which need of so many is disputed by everybody, and how often: a need of last year. */
export const disputeAmong = (needs: number) => ({
  place: Math.floor(needs * 0.9),
  comments: Math.min(dispute, Math.floor(needs / 4)),
});
