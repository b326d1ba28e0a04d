import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { eventList } from "#app/domain/outreach/events/event-queries.server.ts";
import { EventList } from "#app/ui/outreach/event-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const past = new URL(request.url).searchParams.get("when") === "past";
  const page = pageNumber(request);
  const listed = await eventList(deps.db.read, { past, page, now: deps.clock.now() });
  return { title: t("outreach.events.title"), past, page, ...listed };
}

export default function Outreach() {
  const t = useT();
  const { past, page, lines, more } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("outreach.events.title")}</h1>
      <p className="lead">{t("outreach.events.lead")}</p>
      <nav className="state-tabs" aria-label={t("outreach.events.which")}>
        <a href="/outreach" aria-current={past ? undefined : "page"}>
          {t("outreach.events.to-come")}
        </a>
        <a href="/outreach?when=past" aria-current={past ? "page" : undefined}>
          {t("outreach.events.past")}
        </a>
      </nav>
      {lines.length === 0 ? (
        <Empty text={t(past ? "outreach.events.none-past" : "outreach.events.none")} />
      ) : (
        <EventList lines={lines} base="/outreach" />
      )}
      {past && more && (
        <p className="acts">
          <a className="btn plain" rel="next" href={`/outreach?when=past&page=${page + 1}`}>
            {t("shell.pages.older")}
          </a>
        </p>
      )}
      {!past && <Pages href="/outreach" page={page} more={more} />}
    </>
  );
}
