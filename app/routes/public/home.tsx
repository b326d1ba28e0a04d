import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf, startOfDay } from "#app/domain/calendar/day-in-zone.ts";
import { baseMap } from "#app/domain/geo/base-map.server.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { latelyInPublic } from "#app/domain/needs/lately-queries.server.ts";
import { HomePage } from "#app/ui/home/home-page.tsx";

export async function loader({ context: { deps, t } }: LoaderFunctionArgs) {
  const weekAgo = startOfDay(addDays(civilDateOf(deps.clock.now(), deps.zone), -7), deps.zone);
  return {
    title: t("home.title"),
    lately: await latelyInPublic(deps.db.read, weekAgo),
    layers: await territoryFeatures(deps.db.read),
    base: (await baseMap(deps.site.basemap)).features,
    bounds: deps.site.bounds,
  };
}

export default function Home() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <HomePage {...parts} />;
}
