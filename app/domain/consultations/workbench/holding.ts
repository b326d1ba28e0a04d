import type { Instant } from "../../calendar/instant.ts";

/** How long somebody has a passage to themselves after they opened it or saved it [default]. */
export const holdMinutes = 15;

export const holdUntil = (at: Instant): Instant =>
  new Date(Date.parse(at) + holdMinutes * 60_000).toISOString();

/** Who else works on it, as colleagues see it. */
export type HolderView = { id: string; name: string; since: Instant };
export type Hold = { personId: string; since: Instant; until: Instant };

/** Whether somebody else works on it at this moment. A hold ends by itself, so nobody keeps one by going away. */
export const isHeldByAnother = (hold: Hold | undefined, personId: string, at: Instant) =>
  hold !== undefined && hold.personId !== personId && hold.until > at;
