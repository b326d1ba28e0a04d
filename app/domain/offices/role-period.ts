import type { CivilDate } from "../calendar/civil-date.ts";
import { endOfDay, startOfDay } from "../calendar/day-in-zone.ts";
import type { Instant } from "../calendar/instant.ts";

type Days = { startsOn?: CivilDate | undefined; endsOn?: CivilDate | undefined };

/** The moments between which a role holds: from the beginning of its first day to the end of its last. */
export const periodOf = ({ startsOn, endsOn }: Days, zone: string) => ({
  startsAt: startsOn ? startOfDay(startsOn, zone) : null,
  endedAt: endsOn ? endOfDay(endsOn, zone) : null,
});

export type GrantStanding = "planned" | "in-force" | "ended";

/** How a grant stands at a moment. */
export function grantStanding(
  { startsAt, endedAt }: { startsAt: Instant | null; endedAt: Instant | null },
  now: Instant,
): GrantStanding {
  if (endedAt !== null && endedAt <= now) return "ended";
  return startsAt !== null && startsAt > now ? "planned" : "in-force";
}
