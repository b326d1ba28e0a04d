import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { icalendarOf } from "#app/formats/icalendar.ts";
import { missing } from "#app/web/require-actor.ts";

/** The event for a calendar; says nothing of who signed up. */
export async function loader({ params, context: { deps, lang } }: LoaderFunctionArgs) {
  const event = await eventView(deps.db.read, visitor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  const { number, startsAt, endsAt, placeLabel, at, state, revision } = event;
  const english = lang === "en";
  const url = `${deps.origin}/outreach/${number}`;
  const file = icalendarOf({
    ...{ uid: `${number}@${new URL(deps.origin).hostname}`, madeAt: event.madeAt, startsAt, endsAt },
    summary: english ? event.titleEn : event.title,
    description: `${english ? (event.wordsEn ?? event.words) : event.words}\n${url}`,
    ...{ location: placeLabel, url, cancelled: state === "cancelled", sequence: revision },
    ...(at && { at }),
  });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${number}.ics"`,
      "Cache-Control": "private, no-cache",
      Vary: "Accept-Language, Cookie",
    },
  });
}
