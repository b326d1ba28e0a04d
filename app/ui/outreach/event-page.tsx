import { boundsAround } from "#app/domain/geo/bounds.ts";
import type { EventView } from "#app/domain/outreach/events/event-view.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { NeedPhotos } from "#app/ui/needs/need-photos.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Written } from "../primitives/written.tsx";
import { When } from "./when.tsx";

/** An event as everybody reads it: what I can do now is the first thing. */
export function EventPage({ event }: { event: EventView }) {
  const { t, lang } = usePage();
  const { number, kind, title, titleEn, startsAt, endsAt, placeLabel } = event;
  const english = lang === "en" && event.wordsEn !== null;
  return (
    <>
      <p className="crumb">
        <a href="/outreach">{t("outreach.events.title")}</a>
      </p>
      <h1>{lang === "en" ? titleEn : title}</h1>
      <p className="facts">
        <span>{t(`outreach.event-kind.${kind}`)}</span>
        <When from={startsAt} until={endsAt} />
        <span>{placeLabel}</span>
        <span>{number}</span>
      </p>
      {event.state === "cancelled" && (
        <p className="note">
          {t("outreach.events.cancelled-because", { reason: event.cancelledReason ?? "" })}
        </p>
      )}
      <SignUpPart event={event} />
      <div lang={english ? "en" : "zh-CN"}>
        <Written words={english ? (event.wordsEn ?? "") : event.words} />
      </div>
      {event.children && <p className="note">{t("outreach.events.children", { words: event.children })}</p>}
      {event.access && <p className="note">{t("outreach.events.access", { words: event.access })}</p>}
      <p>
        <a href={`/outreach/${number}/calendar.ics`}>{t("outreach.events.calendar")}</a>
      </p>
      <EventPlace event={event} />
      {event.record && (
        <section>
          <h2>{t("outreach.events.record")}</h2>
          {event.attended !== null && <p>{t("outreach.events.attended", { count: event.attended })}</p>}
          <Written words={event.record} />
          <NeedPhotos photos={event.photos} />
        </section>
      )}
    </>
  );
}

/** How full it is, what I signed up for, and what I can do. */
function SignUpPart({ event }: { event: EventView }) {
  const { t } = usePage();
  const { number, own, coming, waiting, capacity, begun, state } = event;
  const open = state === "planned" && !begun;
  return (
    <section aria-label={t("outreach.events.sign-up")}>
      <p>
        {t("outreach.events.places", { coming, capacity })}
        {waiting > 0 && ` · ${t("outreach.events.waiting", { count: waiting })}`}
      </p>
      {own && (
        <p className="note good" role="status">
          {own.state === "coming"
            ? t("outreach.events.you-come", { count: own.people })
            : t("outreach.events.you-wait", { count: own.people, ahead: own.ahead })}
        </p>
      )}
      {open && (
        <p className="acts">
          <a className={own ? "btn plain" : "btn"} href={`/outreach/${number}/sign-up`}>
            {t(own ? "outreach.events.change-number" : "outreach.events.sign-up")}
          </a>
          {own && (
            <a className="btn plain" href={`/outreach/${number}/withdrawal`}>
              {t("outreach.events.withdraw")}
            </a>
          )}
        </p>
      )}
      {!open && state === "planned" && <p className="hint">{t("outreach.events.over")}</p>}
    </section>
  );
}

function EventPlace({ event: { at, placeLabel } }: { event: EventView }) {
  const { t, lang, base } = usePage();
  if (!at) return null;
  return (
    <figure className="need-place event-place">
      <StaticMap
        {...{ base, bounds: boundsAround(at, 900, 600), width: 380, height: 260, language: lang }}
        label={t("outreach.events.where", { place: placeLabel })}
        marks={[{ geometry: { type: "Point", coordinates: at }, kind: "here", label: placeLabel }]}
      />
      <figcaption>
        <span>{t("outreach.events.where", { place: placeLabel })}</span>
        <MapNote />
      </figcaption>
    </figure>
  );
}
