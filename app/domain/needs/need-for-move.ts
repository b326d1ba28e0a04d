import type { NeedState } from "./need-states.ts";
import type { Visibility } from "./need-terms.ts";

/** A need that somebody is about to move, with what its form must remember. */
export type NeedForMove = {
  id: string;
  number: string;
  title: string;
  words: string;
  placeLabel: string;
  dueOn: string | null;
  state: NeedState;
  unitId: string | null;
  visibility: Visibility;
  movesSeen: number;
  /** False when the state does not allow the move any more. */
  movable: boolean;
};
