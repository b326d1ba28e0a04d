import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { mayKeepEvents } from "#app/domain/outreach/events/event-policy.ts";
import { eventList } from "#app/domain/outreach/events/event-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { EventList } from "#app/ui/outreach/event-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner", "inspector");
  const { deps, t } = context;
  const now = deps.clock.now();
  const page = pageNumber(request);
  return {
    ...{ title: t("outreach.events.desk"), page, mayKeep: mayKeepEvents(actor) },
    coming: await eventList(deps.db.read, { past: false, page: 1, now }),
    past: await eventList(deps.db.read, { past: true, page, now }),
  };
}

export default function OfficeEvents() {
  const t = useT();
  const { coming, past, page, mayKeep } = useLoaderData<typeof loader>();
  const base = "/office/outreach/events";
  return (
    <>
      <OfficeNav here={base} />
      <h1>{t("outreach.events.desk")}</h1>
      {mayKeep && (
        <p className="acts">
          <a className="btn" href={`${base}/new`}>
            {t("outreach.events.new")}
          </a>
        </p>
      )}
      <h2>{t("outreach.events.to-come")}</h2>
      {coming.lines.length === 0 && <Empty text={t("outreach.events.none")} />}
      <EventList lines={coming.lines} base={base} />
      <h2>{t("outreach.events.past")}</h2>
      {past.lines.length === 0 && <Empty text={t("outreach.events.none-past")} />}
      <EventList lines={past.lines} base={base} />
      <Pages href={base} page={page} more={past.more} />
    </>
  );
}
