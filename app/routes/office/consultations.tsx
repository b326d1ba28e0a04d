import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { mayRunConsultations } from "#app/domain/consultations/consultation-policy.ts";
import { officeConsultations } from "#app/domain/consultations/consultation-queries.server.ts";
import { ConsultationList } from "#app/ui/consultations/consultation-list.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const page = pageNumber(request);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  return {
    ...{ title: t("consultations.desk"), page, mayRun: mayRunConsultations(actor) },
    ...(await officeConsultations(deps.db.read, actor, { page, size: 30, today })),
  };
}

export default function OfficeConsultations() {
  const t = useT();
  const { title, lines, more, page, mayRun } = useLoaderData<typeof loader>();
  const base = "/office/consultations";
  return (
    <>
      <OfficeNav here={base} />
      <h1>{title}</h1>
      {mayRun && (
        <p className="acts">
          <a className="btn" href={`${base}/new`}>
            {t("consultations.new")}
          </a>
        </p>
      )}
      {lines.length === 0 && <Empty text={t("consultations.none")} />}
      <ConsultationList lines={lines} base={base} />
      <Pages href={base} page={page} more={more} />
    </>
  );
}
