import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { deskFilter, opinionTabs } from "#app/domain/notices/desk-filter.ts";
import { opinionsToTreat } from "#app/domain/notices/opinion-desk.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { DeskFrame } from "#app/ui/versions/desk-frame.tsx";
import { DeskOpinionList } from "#app/ui/versions/desk-opinion-list.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const filter = deskFilter(new URL(request.url).searchParams, opinionTabs, pageNumber(request));
  return {
    title: context.t("versions.opinions.title"),
    filter,
    list: await opinionsToTreat(context.deps.db.read, actor, filter),
  };
}

export default function OfficeOpinions() {
  const { t } = usePage();
  const { filter, list } = useLoaderData<typeof loader>();
  return (
    <div className="office">
      <OfficeNav here="/office/opinions" />
      <h1>{t("versions.opinions.title")}</h1>
      <p className="lead">{t("versions.opinions.lead")}</p>
      <DeskFrame
        {...{ base: "/office/opinions", filter, list, none: t("versions.opinions.none") }}
        named={(tab) =>
          tab === "untreated" ? t("versions.opinions.untreated") : t(`notices.adoption.${tab}`)
        }
      >
        <DeskOpinionList opinions={list.lines} />
      </DeskFrame>
    </div>
  );
}
