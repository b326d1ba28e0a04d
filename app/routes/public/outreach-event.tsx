import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { EventPage } from "#app/ui/outreach/event-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, actor, lang } }: LoaderFunctionArgs) {
  const event = await eventView(deps.db.read, actor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  return { title: lang === "en" ? event.titleEn : event.title, event };
}

export default function OutreachEvent() {
  return <EventPage event={useLoaderData<typeof loader>().event} />;
}
