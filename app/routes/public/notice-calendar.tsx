import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultations } from "#app/domain/consultations/consultation-queries.server.ts";
import { calendarFilter } from "#app/domain/notices/calendar-filter.ts";
import { noticeCalendar } from "#app/domain/notices/notice-calendar.server.ts";
import { CalendarPage } from "#app/ui/notices/calendar-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const { db, zone, clock } = deps;
  const today = civilDateOf(clock.now(), zone);
  const filter = calendarFilter(new URL(request.url).searchParams, today, pageNumber(request));
  const listed = await noticeCalendar(db.read, filter, { today, zone });
  const tab = (name: "open" | "coming") =>
    publicConsultations(db.read, { tab: name, page: 1, size: 20, today });
  const consultations = [...(await tab("open")).lines, ...(await tab("coming")).lines];
  return { title: t("notices.calendar.title"), filter, consultations, ...listed };
}

export default function NoticeCalendar() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <CalendarPage {...parts} />;
}
