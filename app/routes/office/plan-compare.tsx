import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ledComparison } from "#app/domain/notices/led-comparison.server.ts";
import { officeComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { comparisonAsked } from "#app/domain/plans/comparison/compare-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { ComparePagePart } from "#app/ui/plans/compare-page.tsx";
import { missing } from "#app/web/require-actor.ts";
import { requirePlanOffice } from "#app/web/require-plan-office.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePlanOffice(context, request);
  const asked = comparisonAsked(params.plan, request.url);
  const found = await ledComparison(context.deps.db.read, officeComparison, asked);
  if (!found) throw missing();
  return { title: context.t("reading.compare.title"), ...found };
}

export default function OfficePlanCompare() {
  const compared = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/plans" />
      <ComparePagePart {...compared} isOffice={true} />
    </>
  );
}
