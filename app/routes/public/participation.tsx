import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { loadParticipationRules } from "#app/domain/consultations/reach/participation-rules.server.ts";
import { publicParticipation } from "#app/domain/consultations/reach/public-participation-queries.server.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { PublicParticipationPage } from "#app/ui/consultations/reach/public-participation-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { deps, t, page } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const found = await publicParticipation(deps.db.read, params.number ?? "", today);
  if (!found) throw missing();
  return {
    ...found,
    title: t("reach.page.title"),
    expectedAtLeast: (await loadParticipationRules()).expectedAtLeast,
    territories: await territoryFeatures(deps.db.read),
    bounds: page.site.bounds,
  };
}

export default function Participation() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <PublicParticipationPage {...parts} />;
}
