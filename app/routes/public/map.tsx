import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { windowAround } from "#app/domain/geo/map-window.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { nearMetres, needFilterFrom, queryOf, withCodes } from "#app/domain/needs/need-filter.ts";
import { needMarks } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { MapPage } from "#app/ui/needs/map-page.tsx";

/** Marks on the map that is drawn without script; the live map takes more. */
const drawnMarks = 300;

export async function loader({ request, context: { deps, t, settings } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const filter = withCodes(needFilterFrom(query), settings.taxonomy);
  const asked = { filter, now: deps.clock.now() };
  const after = query.get("after") ?? undefined;
  const layers = await territoryFeatures(deps.db.read);
  return {
    title: t("map.title"),
    filter,
    query: queryOf(filter).toString(),
    after,
    needs: await publicNeeds(deps.db.read, asked, { size: 20, after }),
    ...(await needMarks(deps.db.read, asked, drawnMarks)),
    layers,
    territories: layers.map(({ properties: { code: id, name, nameEn } }) => ({ id, name, nameEn })),
    bounds: filter.near
      ? windowAround({ type: "Point", coordinates: filter.near }, [nearMetres * 2.4, nearMetres * 2])
      : deps.site.bounds,
  };
}

export default function NeedsOnMap() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <MapPage {...parts} />;
}
