import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { mayKeepEvents } from "#app/domain/outreach/events/event-policy.ts";
import { eventView, signUpsOf } from "#app/domain/outreach/events/event-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { SignUpTable } from "#app/ui/outreach/sign-up-table.tsx";
import { When } from "#app/ui/outreach/when.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner", "inspector");
  const { deps } = context;
  const number = params.number ?? "";
  const event = await eventView(deps.db.read, actor, number, deps.clock.now());
  if (!event) throw missing();
  const page = pageNumber(request);
  return {
    ...{ title: `${number} ${event.title}`, event, page, mayKeep: mayKeepEvents(actor) },
    ...(await signUpsOf(deps.db.read, actor, { number, page })),
  };
}

export default function OfficeEvent() {
  const { t, lang } = usePage();
  const { event, signUps, more, page, mayKeep } = useLoaderData<typeof loader>();
  const { number, state, begun, coming, waiting, capacity } = event;
  const base = `/office/outreach/events/${number}`;
  return (
    <>
      <OfficeNav here="/office/outreach/events" />
      <p className="crumb">
        <a href="/office/outreach/events">{t("outreach.events.desk")}</a> › {number}
      </p>
      <h1>{lang === "en" ? event.titleEn : event.title}</h1>
      <p className="facts">
        <span>{t(`outreach.event-kind.${event.kind}`)}</span>
        <When from={event.startsAt} until={event.endsAt} />
        <span>{event.placeLabel}</span>
        <strong>{t(`outreach.event-state.${state}`)}</strong>
      </p>
      {event.cancelledReason && (
        <p className="note">{t("outreach.events.cancelled-because", { reason: event.cancelledReason })}</p>
      )}
      <p>
        {t("outreach.events.places", { coming, capacity })}
        {waiting > 0 && ` · ${t("outreach.events.waiting", { count: waiting })}`}
      </p>
      <p className="acts">
        {mayKeep && state === "planned" && !begun && (
          <a className="btn" href={`${base}/change`}>
            {t("outreach.events.change")}
          </a>
        )}
        {mayKeep && state !== "cancelled" && begun && (
          <a className="btn" href={`${base}/record`}>
            {t("outreach.events.write-record")}
          </a>
        )}
        {mayKeep && state === "planned" && (
          <a className="btn plain" href={`${base}/cancellation`}>
            {t("outreach.events.cancel")}
          </a>
        )}
        <a className="btn plain" href={`/outreach/${number}`}>
          {t("outreach.desk.public")}
        </a>
      </p>
      <h2>{t("outreach.events.signed-up")}</h2>
      {signUps.length === 0 ? (
        <Empty text={t("outreach.events.nobody-yet")} />
      ) : (
        <SignUpTable signUps={signUps} />
      )}
      <Pages href={base} page={page} more={more} />
    </>
  );
}
