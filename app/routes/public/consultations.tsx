import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import {
  consultationTabs,
  publicConsultations,
} from "#app/domain/consultations/consultation-queries.server.ts";
import { ConsultationList } from "#app/ui/consultations/consultation-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const page = pageNumber(request);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const listed = consultationTabs.map(async (tab) => {
    const asked = tab === "ended" ? { page, size: 20 } : { page: 1, size: 50 };
    return { tab, ...(await publicConsultations(deps.db.read, { tab, today, ...asked })) };
  });
  return { title: t("consultations.title"), page, tabs: await Promise.all(listed) };
}

export default function Consultations() {
  const t = useT();
  const { title, page, tabs } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{t("consultations.lead")}</p>
      {tabs.map(({ tab, lines, more }) => (
        <section key={tab} id={tab}>
          <h2>{t(`consultations.tab.${tab}`)}</h2>
          {lines.length === 0 && <Empty text={t(`consultations.empty.${tab}`)} />}
          <ConsultationList lines={lines} base="/consultations" />
          {tab === "ended" && <Pages href="/consultations" page={page} more={more} />}
        </section>
      ))}
    </>
  );
}
