import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** `2026-11-22` in the site's zone, with the exact moment for machines. */
export function Day({ at }: { at: string }) {
  const { zone } = usePage();
  return <time dateTime={at}>{at.length === 10 ? at : civilDateOf(at, zone)}</time>;
}

/** `2026-11-22 09:40` in the site's zone; a civil date stays a date. */
export function Moment({ at }: { at: string }) {
  const { zone } = usePage();
  if (at.length === 10) return <Day at={at} />;
  const time = clockOf(zone).format(new Date(at));
  return (
    <time dateTime={at}>
      {civilDateOf(at, zone)} {time}
    </time>
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes in a zone; making one is dear, and a page shows many. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  clocks.set(zone, clock);
  return clock;
}
