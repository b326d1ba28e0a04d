import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { hearingApplications } from "#app/domain/notices/application-desk.server.ts";
import { applicationTabs, deskFilter } from "#app/domain/notices/desk-filter.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { ApplicationList } from "#app/ui/versions/application-list.tsx";
import { DeskFrame } from "#app/ui/versions/desk-frame.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const filter = deskFilter(new URL(request.url).searchParams, applicationTabs, pageNumber(request));
  return {
    title: context.t("versions.applications.title"),
    filter,
    list: await hearingApplications(context.deps.db.read, actor, filter),
  };
}

export default function HearingApplications() {
  const t = useT();
  const { filter, list } = useLoaderData<typeof loader>();
  return (
    <div className="office">
      <OfficeNav here="/office/hearing-applications" />
      <h1>{t("versions.applications.title")}</h1>
      <DeskFrame
        {...{ base: "/office/hearing-applications", filter, list, none: t("versions.applications.none") }}
        named={(tab) => t(`notices.application.${tab}`)}
      >
        <ApplicationList applications={list.lines} />
      </DeskFrame>
    </div>
  );
}
