import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { opinionsLeadingTo } from "#app/domain/notices/opinion-queries.server.ts";
import { publicComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { ComparePagePart } from "#app/ui/plans/compare-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [from, to] = [searchParams.get("from"), searchParams.get("to")];
  const compared = await publicComparison(deps.db.read, { planId: params.plan ?? "", from, to });
  if (!compared) throw missing();
  const leading = await opinionsLeadingTo(deps.db.read, compared.plan.id, compared.toId);
  return {
    title: t("reading.compare.title"),
    compared,
    leading: [...leading],
    all: searchParams.get("show") === "all",
  };
}

export default function PlanCompare() {
  const { compared, leading, all } = useLoaderData<typeof loader>();
  return <ComparePagePart compared={compared} leading={leading} all={all} isOffice={false} />;
}
