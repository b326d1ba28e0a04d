import type { CivilDate } from "../calendar/civil-date.ts";
import type { ConsultationState } from "./consultation-states.ts";

/** What is stored: a row goes from `published` to `collated` by a person, and what lies between by the calendar. */
export type StoredState = Exclude<ConsultationState, "collecting" | "closed">;
type Days = { state: StoredState; opensOn: CivilDate | null; closesOn: CivilDate | null };

/** Where a consultation stands on a day. Contributions are taken from the first to the last day, both whole. */
export function standingOn({ state, opensOn, closesOn }: Days, today: CivilDate): ConsultationState {
  if (state !== "published" || !opensOn || !closesOn) return state;
  if (today < opensOn) return "published";
  return today <= closesOn ? "collecting" : "closed";
}
