import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { ComparePagePart } from "#app/ui/plans/compare-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [from, to] = [searchParams.get("from"), searchParams.get("to")];
  const compared = await publicComparison(deps.db.read, { planId: params.plan ?? "", from, to });
  if (!compared) throw missing();
  return { title: t("reading.compare.title"), compared, all: searchParams.get("show") === "all" };
}

export default function PlanCompare() {
  const { compared, all } = useLoaderData<typeof loader>();
  return <ComparePagePart compared={compared} all={all} isOffice={false} />;
}
