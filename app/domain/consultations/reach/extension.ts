import { addDays, type CivilDate, daysBetween } from "../../calendar/civil-date.ts";

/** Once that a closing day was put off, as everybody reads it. */
export type Extension = { from: CivilDate; until: CivilDate; reason: string };

type Days = { closesOn: CivilDate; resultOn: CivilDate };

/** The promised day of the result after a new close: as long after it as before, and no later than the rule allows. */
export function movedResultDay({ closesOn, resultOn }: Days, until: CivilDate, latest: CivilDate): CivilDate {
  const moved = addDays(until, daysBetween(closesOn, resultOn));
  return moved < latest ? moved : latest;
}
