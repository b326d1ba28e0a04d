import type { Instant } from "../../calendar/instant.ts";
import type { OutreachKind, OutreachState, SignUpState } from "./event-terms.ts";

export type EventLine = {
  number: string;
  kind: OutreachKind;
  title: string;
  titleEn: string;
  placeLabel: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  state: OutreachState;
  attended: number | null;
};

export type EventView = EventLine & {
  words: string;
  wordsEn: string | null;
  at: [number, number] | null;
  children: string | null;
  access: string | null;
  cancelledReason: string | null;
  record: string | null;
  /** Of the record. */
  photos: { id: string; width: number; height: number; alternative: string }[];
  madeAt: Instant;
  revision: number;
  /** People. */
  coming: number;
  waiting: number;
  /** The reader's own sign-up; `ahead` counts the people before them in the line. */
  own: { state: SignUpState; people: number; ahead: number } | null;
  /** Whether it has begun by now. */
  begun: boolean;
};

/** Who signed up, for the office: the name that they show, never a contact. */
export type SignUpLine = { name: string | null; people: number; state: SignUpState; at: string };
