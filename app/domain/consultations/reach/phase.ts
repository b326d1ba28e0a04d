import type { CivilDate } from "../../calendar/civil-date.ts";

/** Ways of speaking that a phase can open on the web; what comes by letter or telephone is always taken. */
export const phaseWays = ["letter", "clause", "map", "questionnaire"] as const;
export type PhaseWay = (typeof phaseWays)[number];

/** A part of a consultation's period, as 目标 → 草案: what it asks, both its days whole, and the ways that it opens. */
export type Phase = {
  name: string;
  words: string;
  opensOn: CivilDate;
  closesOn: CivilDate;
  ways: readonly PhaseWay[];
};

export const phaseOn = (phases: readonly Phase[], day: CivilDate): Phase | undefined =>
  phases.find(({ opensOn, closesOn }) => opensOn <= day && day <= closesOn);

/** Whether something may be said in a way on a day; without phases every way is open all the time. */
export const isWayOpenOn = (phases: readonly Phase[], way: PhaseWay, day: CivilDate): boolean =>
  phases.length === 0 || (phaseOn(phases, day)?.ways.includes(way) ?? false);

/** The next day after one on which a way opens; undefined where it does not open any more. */
export const wayOpensOn = (phases: readonly Phase[], way: PhaseWay, day: CivilDate): CivilDate | undefined =>
  phases.find(({ opensOn, ways }) => opensOn > day && ways.includes(way))?.opensOn;

type Said = { subject: string; quoteFrom?: number | null; geometry?: object | null; sheetId?: string | null };

/** By which way a contribution speaks: by a place or a pin, on a clause, else as a letter. */
export function wayOf({ subject, quoteFrom, geometry, sheetId }: Said): PhaseWay {
  if (geometry || sheetId) return "map";
  return subject.includes("#clause:") || typeof quoteFrom === "number" ? "clause" : "letter";
}
