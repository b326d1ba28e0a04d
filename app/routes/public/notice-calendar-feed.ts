import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultations } from "#app/domain/consultations/consultation-queries.server.ts";
import { calendarFilter } from "#app/domain/notices/calendar-filter.ts";
import { noticeCalendar } from "#app/domain/notices/notice-calendar.server.ts";
import { type CalendarSpan, spansCalendar } from "#app/formats/icalendar.ts";

/** As many notices as a calendar that follows them is given. */
const most = 200;

/** What is open and what begins soon, as days of a calendar that can be followed. */
export async function loader({ request, context: { deps, lang, t } }: LoaderFunctionArgs) {
  const { origin, zone } = deps;
  const today = civilDateOf(deps.clock.now(), zone);
  const filter = calendarFilter(new URL(request.url).searchParams, today, 1);
  const spans: CalendarSpan[] = [];
  for (const view of ["open", "soon"] as const) {
    const { days } = await noticeCalendar(deps.db.read, { ...filter, view }, { today, zone }, most);
    for (const { number, title, opensOn, closesOn, version, planTitle, planTitleEn, ...notice } of days) {
      const url = `${origin}/notices/${number}`;
      const plan = t("notices.of-version", { plan: lang === "en" ? planTitleEn : planTitle, version });
      spans.push({
        ...{
          uid: `${number}@${new URL(origin).hostname}`,
          madeAt: notice.openedAt,
          sequence: notice.revision,
        },
        ...{ from: opensOn, until: addDays(closesOn, 1) },
        ...{ summary: title, description: `${plan}\n${url}`, url },
      });
    }
  }
  // Narrowed to a kind of plan it is about plans alone.
  for (const tab of filter.kind ? [] : (["open", "coming"] as const)) {
    const { lines } = await publicConsultations(deps.db.read, { tab, page: 1, size: most, today });
    for (const { number, title, opensOn, closesOn, madeAt, revision } of lines) {
      if (!opensOn || !closesOn) continue;
      const url = `${origin}/consultations/${number}`;
      spans.push({
        ...{ uid: `${number}@${new URL(origin).hostname}`, madeAt, sequence: revision },
        ...{ from: opensOn, until: addDays(closesOn, 1), summary: title, description: url, url },
      });
    }
  }
  return new Response(spansCalendar(spans), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plan-notices.ics"',
      "Cache-Control": "private, no-cache",
      Vary: "Accept-Language, Cookie",
    },
  });
}
