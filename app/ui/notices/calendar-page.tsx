import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { ConsultationLine } from "#app/domain/consultations/consultation-view.ts";
import {
  type CalendarFilter,
  calendarPath,
  calendarViews,
  monthsAtATime,
  monthsOn,
} from "#app/domain/notices/calendar-filter.ts";
import type { NoticeDay } from "#app/domain/notices/notice-view.ts";
import { planKinds } from "#app/domain/plans/plan-terms.ts";
import { ConsultationList } from "#app/ui/consultations/consultation-list.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { CalendarDays } from "./calendar-days.tsx";

export type CalendarProps = {
  filter: CalendarFilter;
  days: readonly NoticeDay[];
  more: boolean;
  /** Those that run and those to come. */
  consultations: readonly ConsultationLine[];
};

/** The calendar of notices, month by month: what is narrowed stands in the address. */
export function CalendarPage({ filter, days, more, consultations }: CalendarProps) {
  const { t } = usePage();
  return (
    <>
      <p className="crumb">
        <a href="/notices">{t("notices.title")}</a>
      </p>
      <h1>{t("notices.calendar.title")}</h1>
      <p className="lead">{t("notices.calendar.lead")}</p>
      <Narrow filter={filter} />
      {days.length === 0 && <Empty text={t("notices.calendar.empty")} />}
      {byMonth(days).map(([month, own]) => (
        <section key={month}>
          <h2 className="calendar-month">{month}</h2>
          <CalendarDays days={own} />
        </section>
      ))}
      <Onwards filter={filter} more={more} />
      {consultations.length > 0 && (
        <section>
          <h2>{t("results.calendar")}</h2>
          <ConsultationList lines={consultations} base="/consultations" />
        </section>
      )}
      <p>
        <a href={`/notices/calendar.ics${filter.kind && `?kind=${filter.kind}`}`}>
          {t("notices.calendar.feed")}
        </a>{" "}
        <span className="quiet">{t("notices.calendar.feed-hint")}</span>
      </p>
    </>
  );
}

function Narrow({ filter }: { filter: CalendarFilter }) {
  const { t, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  const to = (changed: Partial<CalendarFilter>) => calendarPath({ ...filter, page: 1, ...changed }, today);
  const mark = (here: boolean) => (here ? "page" : undefined);
  return (
    <>
      <nav className="state-tabs" aria-label={t("notices.calendar.views")}>
        {calendarViews.map((view) => (
          <a key={view} href={to({ view })} aria-current={mark(view === filter.view)}>
            {t(`notices.calendar.view.${view}`)}
          </a>
        ))}
      </nav>
      <nav className="plan-kinds" aria-label={t("reading.list.kinds")}>
        <a href={to({ kind: "" })} aria-current={mark(filter.kind === "")}>
          {t("reading.list.all")}
        </a>
        {planKinds.map((kind) => (
          <a key={kind} href={to({ kind })} aria-current={mark(kind === filter.kind)}>
            {t(`reading.kinds.${kind}`)}
          </a>
        ))}
      </nav>
    </>
  );
}

function Onwards({ filter, more }: { filter: CalendarFilter; more: boolean }) {
  const { t, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  const { view, month, page } = filter;
  const to = (changed: Partial<CalendarFilter>) => calendarPath({ ...filter, ...changed }, today);
  const months = (many: number) => to({ page: 1, month: monthsOn(month, many) });
  return (
    <nav className="acts" aria-label={t("notices.calendar.onwards")}>
      {page > 1 && (
        <a className="btn plain" rel="prev" href={to({ page: page - 1 })}>
          {t("notices.calendar.page-before")}
        </a>
      )}
      {more && (
        <a className="btn plain" rel="next" href={to({ page: page + 1 })}>
          {t("notices.calendar.page-after")}
        </a>
      )}
      {view === "months" && (
        <>
          <a className="btn plain" href={months(-monthsAtATime)}>
            {t("notices.calendar.before", { count: monthsAtATime })}
          </a>
          <a className="btn plain" href={months(monthsAtATime)}>
            {t("notices.calendar.after", { count: monthsAtATime })}
          </a>
        </>
      )}
    </nav>
  );
}

function byMonth(days: readonly NoticeDay[]): [string, NoticeDay[]][] {
  const months = new Map<string, NoticeDay[]>();
  for (const each of days) {
    const month = each.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
}
