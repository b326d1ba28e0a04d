import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { opinionsLeadingTo } from "#app/domain/notices/opinion-queries.server.ts";
import { officeComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { ComparePagePart } from "#app/ui/plans/compare-page.tsx";
import { missing } from "#app/web/require-actor.ts";
import { requirePlanOffice } from "#app/web/require-plan-office.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t } = context;
  requirePlanOffice(context, request);
  const { searchParams } = new URL(request.url);
  const [from, to] = [searchParams.get("from"), searchParams.get("to")];
  const compared = await officeComparison(deps.db.read, { planId: params.plan ?? "", from, to });
  if (!compared) throw missing();
  const leading = await opinionsLeadingTo(deps.db.read, compared.plan.id, compared.toId);
  return {
    title: t("reading.compare.title"),
    compared,
    leading: [...leading],
    all: searchParams.get("show") === "all",
  };
}

export default function OfficePlanCompare() {
  const { compared, leading, all } = useLoaderData<typeof loader>();
  return <ComparePagePart compared={compared} leading={leading} all={all} isOffice={true} />;
}
