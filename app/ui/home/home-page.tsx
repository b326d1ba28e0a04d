import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { ConsultationLine } from "#app/domain/consultations/consultation-view.ts";
import type { FreshResult } from "#app/domain/consultations/result/consulted-on.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Fractions } from "#app/domain/insight/rates.ts";
import { type Lately, movedThisWeek } from "#app/domain/needs/lately.ts";
import type { NeedClusters } from "#app/domain/needs/need-map.ts";
import type { NoticeLine } from "#app/domain/notices/notice-view.ts";
import { HomeConsultations } from "#app/ui/consultations/result/home-consultations.tsx";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { NeedsMap } from "#app/ui/needs/needs-map.tsx";
import { NoticeList } from "#app/ui/notices/notice-list.tsx";
import { useLangOf, usePage, useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { ThreeRates } from "#app/ui/rates/three-rates.tsx";

type HomePageProps = {
  notices: readonly NoticeLine[];
  consultations: { running: readonly ConsultationLine[]; fresh: readonly FreshResult[] };
  lately: Lately;
  /** How many moved this week, and the map of them. */
  moved: number;
  marks: NeedClusters;
  rates: { total: Fractions; since: string };
  layers: MapFeature[];
  bounds: Bounds;
};

/** One box to ask, the map with what moved this week, what was asked and done, what is open. Nothing else. */
export function HomePage({ lately, moved, rates, notices, consultations, ...map }: HomePageProps) {
  const { t, lang, site } = usePage();
  const langOf = useLangOf();
  const { changed, done, open } = lately;
  return (
    <div className="home">
      <form className="home-ask" method="get" action="/needs/new">
        <label htmlFor="ask">
          <h1>{t("home.ask")}</h1>
        </label>
        <p className="quiet">{t("home.ask-hint", { place: site.place[lang] })}</p>
        <div className="home-ask-row">
          <input id="ask" name="words" maxLength={200} placeholder={t("home.ask-example")} />
          <button className="btn" type="submit">
            {t("home.ask-go")}
          </button>
          <button className="btn plain" type="submit" formAction="/search">
            {t("home.ask-search")}
          </button>
        </div>
        <p className="quiet">
          {t("home.asked")} <a href="/follow-up">{t("submit.follow-up.title")}</a>
        </p>
      </form>
      <section className="home-week">
        <div className="home-head">
          <h2>{t("home.week", { count: moved })}</h2>
          <a href="/map">{t("home.all")}</a>
        </div>
        <div className="map-beside">
          <NeedsMap {...map} filter={movedThisWeek} />
          {changed.length > 0 ? (
            <ol className="need-list" id="needs-list">
              {changed.map(({ number, title, state, at, entity }) => (
                <li key={number} data-need={number}>
                  <a className="need-line-title" href={`/needs/${number}`} lang={langOf(title)}>
                    {title}
                  </a>
                  <p className="need-line-facts">
                    <NeedStateMark state={state} />
                    {entity && <EntityLabelPart entity={entity} brief />}
                    <Day at={at} />
                  </p>
                </li>
              ))}
            </ol>
          ) : (
            <Empty text={t("home.week-empty")} href="/map" act={t("home.all")} />
          )}
        </div>
      </section>
      {notices.length > 0 && (
        <section>
          <div className="home-head">
            <h2>{t("home.notices")}</h2>
            <a href="/notices">{t("notices.title")}</a>
          </div>
          <NoticeList lines={notices} />
        </section>
      )}
      <HomeConsultations {...consultations} />
      <ThreeRates {...rates} />
      <div className="home-pair">
        <Done done={done} />
        <Open open={open} />
      </div>
    </div>
  );
}

function Done({ done }: Pick<Lately, "done">) {
  const t = useT();
  return (
    <section>
      <h2>{t("home.done")}</h2>
      {done.length === 0 && <Empty text={t("home.done-empty")} />}
      <ol className="home-done">
        {done.map(({ number, asked, result, nextStep, at, entity }) => (
          <li key={number}>
            <a href={`/needs/${number}`}>{asked}</a>
            {entity && <EntityLabelPart entity={entity} brief />}
            <p>
              {result && <strong>{t(`answers.results.${result}`)}</strong>} {nextStep}
            </p>
            <small>
              <Day at={at} />
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Open({ open }: Pick<Lately, "open">) {
  const t = useT();
  const langOf = useLangOf();
  return (
    <section>
      <h2>{t("home.open")}</h2>
      {open.length === 0 && <Empty text={t("home.open-empty")} />}
      <ol className="need-list">
        {open.map(({ number, title, state, supportCount, dueOn, entity }) => (
          <li key={number}>
            <a className="need-line-title" href={`/needs/${number}`} lang={langOf(title)}>
              {title}
            </a>
            <p className="need-line-facts">
              <NeedStateMark state={state} />
              {entity && <EntityLabelPart entity={entity} brief />}
              {supportCount > 0 && <span>{t("needs.page.supports", { count: supportCount })}</span>}
              {dueOn && <DueOn day={dueOn} />}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DueOn({ day }: { day: string }) {
  const { t, now, zone } = usePage();
  const past = day < civilDateOf(now, zone);
  return past ? (
    <strong className="past-due">{t("home.due-past", { date: day })}</strong>
  ) : (
    <span>{t("home.due", { date: day })}</span>
  );
}
