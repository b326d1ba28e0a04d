import type { CivilDate } from "../../calendar/civil-date.ts";
import type { ContributionChannel } from "../consultation-terms.ts";

/** A letter in a line. */
export type LetterLine = {
  position: number;
  number: string;
  name: string;
  channel: ContributionChannel;
  receivedOn: CivilDate;
};

/** Letters that say the same: who leads them, and how many there are. */
export type LetterGroup = LetterLine & { many: number; excerpt: string };

/** One letter with those that it belongs to, and those that are nearly the same. */
export type LetterView = {
  letter: LetterLine & { words: string };
  lead: LetterLine | null;
  many: number;
  members: LetterLine[];
  more: boolean;
  alike: (LetterLine & { words: string; share: number })[];
};
