import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { hearingApplications } from "#app/domain/notices/treatment-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  return {
    title: context.t("versions.applications.title"),
    applications: await hearingApplications(context.deps.db.read, actor),
  };
}

export default function HearingApplications() {
  const t = useT();
  const { applications } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/hearing-applications" />
      <h1>{t("versions.applications.title")}</h1>
      {applications.length === 0 && <p className="quiet">{t("versions.applications.none")}</p>}
      <ul className="plain-list">
        {applications.map(({ id, name, noticeNumber, outcome, at }) => (
          <li key={id}>
            <a href={`/office/hearing-applications/${id}`}>
              {name} · {noticeNumber}
            </a>
            <span className="facts">
              <span>{t(`notices.application.${outcome ?? "waiting"}`)}</span>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
