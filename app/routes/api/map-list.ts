import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { needFilterFrom, queryOf, withCodes } from "#app/domain/needs/need-filter.ts";
import { needsAPage, publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { layersAsked, layersThere, withLayers } from "#app/domain/plans/layers-asked.ts";
import { planSwitches } from "#app/domain/plans/plan-layer-queries.server.ts";
import { listedMarkup } from "#app/ui/needs/listed-markup.server.tsx";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The list beside the map as its page shows it, alone: what a map that was moved puts in its place. */
export async function loader({ request, context: { deps, settings, page } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const layers = layersAsked(query);
  const there =
    layers.length > 0 ? layersThere(layers, await planSwitches(deps.db.read, deps.site.bounds)) : [];
  if (there.length < layers.length) throw redirect(`/map/list?${withLayers(query, there)}`);
  const filter = withCodes(needFilterFrom(query), settings.taxonomy);
  const needs = await publicNeeds(deps, { filter, now: deps.clock.now() }, { size: needsAPage });
  const parts = { filter, query: queryOf(filter).toString(), layers, needs };
  const bytes = new TextEncoder().encode(listedMarkup(page, parts));
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "text/html; charset=utf-8" },
    ...{ cacheControl: "private, no-cache", vary: "Cookie, Accept-Language" },
  });
}
