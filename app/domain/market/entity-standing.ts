import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import type { EntityState } from "./entity-states.ts";

/** Days before the end at which an entity, or a qualification, is warned. */
export const warningDays = 30;

type Standing = { state: EntityState; verifiedUntil: CivilDate | null };

/** Where validity alone puts an entity that was verified. */
export function standingByDate(
  verifiedUntil: CivilDate | null,
  today: CivilDate,
): Extract<EntityState, "verified" | "renewal-due" | "lapsed"> {
  if (verifiedUntil === null || verifiedUntil < today) return "lapsed";
  return verifiedUntil <= addDays(today, warningDays) ? "renewal-due" : "verified";
}

/** What the register says of an entity to everybody. An application that is under way, or was sent back, is nobody's business. */
export const publicEntityStates = ["verified", "renewal-due", "suspended", "lapsed", "withdrawn"] as const;
export type PublicEntityState = (typeof publicEntityStates)[number];

export function publicStateOf({ state, verifiedUntil }: Standing, today: CivilDate): PublicEntityState {
  switch (state) {
    case "suspended":
    case "withdrawn":
      return state;
    case "renewing":
      return "renewal-due";
    case "verified":
    case "renewal-due":
      return standingByDate(verifiedUntil, today);
    default:
      return "lapsed";
  }
}

/** The longest that one verification may hold, in days [default]. */
export const mostVerifiedDays = 3 * 366;
