import { wallTimeOf } from "#app/domain/calendar/day-in-zone.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** `2026-11-22 09:40–11:00` by the clocks of the site. */
export function When({ from, until }: { from: string; until: string }) {
  const { zone } = usePage();
  return (
    <span>
      <time dateTime={from}>{wallTimeOf(from, zone)}</time>–
      <time dateTime={until}>{wallTimeOf(until, zone).slice(11)}</time>
    </span>
  );
}
