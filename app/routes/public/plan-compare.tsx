import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { adoptedBetween } from "#app/domain/consultations/result/consulted-on.server.ts";
import { ledComparison } from "#app/domain/notices/led-comparison.server.ts";
import { publicComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { comparisonAsked } from "#app/domain/plans/comparison/compare-view.ts";
import { ComparePagePart } from "#app/ui/plans/compare-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const asked = comparisonAsked(params.plan, request.url);
  const found = await ledComparison(deps.db.read, publicComparison, asked);
  if (!found) throw missing();
  const { plan, versionIds } = found.compared;
  const consulted = await adoptedBetween(deps.db.read, plan.id, versionIds);
  return { title: t("reading.compare.title"), ...found, consulted };
}

export default function PlanCompare() {
  return <ComparePagePart {...useLoaderData<typeof loader>()} isOffice={false} />;
}
