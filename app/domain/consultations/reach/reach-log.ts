import type { ReachAct, ReachDimension } from "./participation-rules.ts";

/** Something that was done about whom a consultation had not reached. */
export type ReachActDone = {
  dimension: ReachDimension;
  part: string;
  act: ReachAct;
  words: string;
  at: string;
  by: string;
};
