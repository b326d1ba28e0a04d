import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultedNow } from "#app/domain/consultations/places/consulted-now.server.ts";
import { boundsOf } from "#app/domain/geo/bounds.ts";
import { featureWithOpinions } from "#app/domain/notices/with-opinions.server.ts";
import { featurePage } from "#app/domain/plans/feature-page.server.ts";
import { PlanFeaturePage } from "#app/ui/plans/feature-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context: { deps, lang } }: LoaderFunctionArgs) {
  const { plan = "", layer = "", key = "" } = params;
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  const read = await featurePage(deps.db.read, plan, layer, key, version);
  if (!read) throw missing();
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const feature = await featureWithOpinions(deps.db.read, read, today);
  const title = lang === "en" && feature.nameEn ? feature.nameEn : feature.name;
  const consulted = await consultedNow(
    deps.db.read,
    { planId: plan, part: `feature:${layer}/${key}` },
    today,
  );
  return { title, feature, consulted, bounds: boundsOf(feature.geometry) };
}

export default function PlanFeature() {
  const { feature, consulted, bounds } = useLoaderData<typeof loader>();
  return <PlanFeaturePage {...{ feature, consulted, bounds }} />;
}
