import type { Instant } from "../calendar/instant.ts";
import type { Role } from "./roles.ts";

type Terms = { hours: number; idleHours: number };
const day = 24;
const staff: Terms = { hours: 12, idleHours: 4 };

/** How long a session lasts from its beginning, and without being used. Of several roles the strictest counts. */
export const sessionTerms: Record<Role, Terms> = {
  resident: { hours: 90 * day, idleHours: 30 * day },
  planner: staff,
  officer: staff,
  coordinator: staff,
  moderator: staff,
  inspector: staff,
  administrator: { hours: 8, idleHours: 1 },
};

/** The longest that any session lasts; the browser keeps its cookie so long. */
export const longestSessionHours = Math.max(...Object.values(sessionTerms).map(({ hours }) => hours));

/** A page view must not write: how long a session was not used is known to this grain. */
export const sightingMinutes = 15;

export type SessionSpan = { beganAt: Instant; seenAt: Instant };

/** When a session ends by itself, if it is not used any more. */
export function sessionEndsAt({ beganAt, seenAt }: SessionSpan, roles: readonly Role[]): Instant {
  const terms = roles.map((role) => sessionTerms[role]);
  const lasts = Math.min(...terms.map(({ hours }) => hours));
  const idle = Math.min(...terms.map(({ idleHours }) => idleHours));
  const end = Math.min(Date.parse(beganAt) + lasts * 3_600_000, Date.parse(seenAt) + idle * 3_600_000);
  return new Date(end).toISOString();
}

export const needsSighting = (seenAt: Instant, now: Instant) =>
  Date.parse(now) - Date.parse(seenAt) >= sightingMinutes * 60_000;
