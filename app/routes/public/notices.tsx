import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicNotices } from "#app/domain/notices/notice-queries.server.ts";
import { NoticeList } from "#app/ui/notices/notice-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const page = pageNumber(request);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  return {
    title: t("notices.title"),
    page,
    ...(await publicNotices(deps.db.read, { page, size: 20, today })),
  };
}

export default function Notices() {
  const t = useT();
  const { lines, page, more } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("notices.title")}</h1>
      <p className="lead">{t("notices.lead")}</p>
      <p>
        <a href="/notices/calendar">{t("notices.calendar.title")}</a>
      </p>
      {lines.length === 0 ? (
        <Empty text={t("notices.empty")} href="/plans" act={t("notices.to-plans")} />
      ) : (
        <NoticeList lines={lines} />
      )}
      <Pages href="/notices" page={page} more={more} />
    </>
  );
}
