import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { planKinds } from "#app/domain/plans/plan-terms.ts";
import { planTree } from "#app/domain/plans/plan-tree.ts";
import { PlansPage } from "#app/ui/plans/plans-page.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = planKinds.find((each) => each === asked) ?? null;
  const all = await planList(deps.db.read);
  const plans = kind ? all.filter((plan) => plan.kind === kind) : all;
  return { title: t("plans.title"), kind, tree: planTree(plans), count: plans.length };
}

export default function Plans() {
  const { title: _, ...list } = useLoaderData<typeof loader>();
  return <PlansPage {...list} />;
}
