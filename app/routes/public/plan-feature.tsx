import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { boundsOf } from "#app/domain/geo/bounds.ts";
import { featurePage } from "#app/domain/plans/feature-page.server.ts";
import { PlanFeaturePage } from "#app/ui/plans/feature-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang } }: LoaderFunctionArgs) {
  const feature = await featurePage(deps.db.read, params.plan ?? "", params.layer ?? "", params.key ?? "");
  if (!feature) throw missing();
  const title = lang === "en" && feature.nameEn ? feature.nameEn : feature.name;
  return { title, feature, bounds: boundsOf(feature.geometry) };
}

export default function PlanFeature() {
  const { feature, bounds } = useLoaderData<typeof loader>();
  return <PlanFeaturePage feature={feature} bounds={bounds} />;
}
