import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { mayBringInPlans } from "#app/domain/plans/import/import-policy.ts";
import {
  importLines,
  importsPerPage,
  plansWithVersions,
} from "#app/domain/plans/import/import-queries.server.ts";
import { OfficePlansPage } from "#app/ui/plans/office-plans-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requirePlanOffice } from "#app/web/require-plan-office.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePlanOffice(context, request);
  const { deps, t } = context;
  const page = pageNumber(request);
  const lines = await importLines(deps.db.read, page);
  return {
    ...{ title: t("plan-import.plans"), page, more: lines.length > importsPerPage },
    plans: await plansWithVersions(deps.db.read),
    imports: lines.slice(0, importsPerPage),
    mayBringIn: mayBringInPlans(actor),
  };
}

export default function OfficePlans() {
  return <OfficePlansPage {...useLoaderData<typeof loader>()} />;
}
