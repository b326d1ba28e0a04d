import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { calendarFilter } from "#app/domain/notices/calendar-filter.ts";
import { noticeCalendar } from "#app/domain/notices/notice-calendar.server.ts";
import { type CalendarSpan, spansCalendar } from "#app/formats/icalendar.ts";

/** As many notices as a calendar that follows them is given. */
const most = 200;

/** What is open and what begins soon, as days of a calendar that can be followed. */
export async function loader({ request, context: { deps, lang, t } }: LoaderFunctionArgs) {
  const { origin, zone } = deps;
  const now = deps.clock.now();
  const today = civilDateOf(now, zone);
  const filter = calendarFilter(new URL(request.url).searchParams, today, 1);
  const spans: CalendarSpan[] = [];
  for (const view of ["open", "soon"] as const) {
    const { days } = await noticeCalendar(deps.db.read, { ...filter, view }, { today, zone }, most);
    for (const { number, title, opensOn, closesOn, version, planTitle, planTitleEn } of days) {
      const url = `${origin}/notices/${number}`;
      const plan = t("notices.of-version", { plan: lang === "en" ? planTitleEn : planTitle, version });
      spans.push({
        ...{
          uid: `${number}@${new URL(origin).hostname}`,
          madeAt: now,
          from: opensOn,
          until: addDays(closesOn, 1),
        },
        ...{ summary: title, description: `${plan}\n${url}`, url },
      });
    }
  }
  return new Response(spansCalendar(spans), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plan-notices.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
