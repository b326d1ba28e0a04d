import { useLoaderData } from "@remix-run/react";
import { type AppLoadContext, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { atLeast, type Bounds, boundsAround } from "#app/domain/geo/bounds.ts";
import { findNear, territoryNames } from "#app/domain/geo/gazetteer/find-near.server.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { drawnPart } from "#app/domain/needs/drawn-window.ts";
import {
  metresAround,
  type NeedFilter,
  needFilterFrom,
  queryOf,
  withCodes,
} from "#app/domain/needs/need-filter.ts";
import { needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { needsAPage, publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { drawnBySwitches } from "#app/domain/plans/drawn-switches.server.ts";
import { isAskedFor, layersAsked, layersThere, withLayers } from "#app/domain/plans/layers-asked.ts";
import type { PlanSwitches } from "#app/domain/plans/map-switch.ts";
import { planSwitches } from "#app/domain/plans/plan-layer-queries.server.ts";
import type { SwitchedLayers } from "#app/ui/map/plan-switches.tsx";
import { MapPage } from "#app/ui/needs/map-page.tsx";

export async function loader({ request, context: { deps, t, settings, page } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const plans = await planSwitches(deps.db.read, deps.site.bounds);
  const on = layersAsked(query);
  const there = layersThere(on, plans);
  // What nobody drew makes no page of its own: names that are made up would fill the memory of pages.
  if (there.length < on.length) throw redirect(`/map?${withLayers(query, there)}`);
  const filter = withCodes(needFilterFrom(query), settings.taxonomy);
  const asked = { filter, now: deps.clock.now() };
  const after = query.get("after") ?? undefined;
  const layers = await territoryFeatures(deps.db.read);
  const whole = boundsOf({ ...filter, bbox: undefined }) ?? deps.site.bounds;
  const bounds = boundsOf(filter) ?? whole;
  const part = drawnPart(bounds);
  return {
    title: t("map.title"),
    feed: { path: `/needs.atom?${queryOf(filter)}`, title: t("alerts.feed.subtitle") },
    filter,
    query: queryOf(filter).toString(),
    after,
    needs: await publicNeeds(deps, asked, { size: needsAPage, after }),
    marks: await needClusters(deps, asked, part),
    layers,
    switched: await switchedLayers(deps, plans, there, part.bounds),
    territories: layers.map(({ properties: { code: id, name, nameEn } }) => ({ id, name, nameEn })),
    units: await unitChoices(deps.db.read),
    ...{ bounds, whole },
    finder: await finderOf(deps, page, query, filter),
  };
}

/** What a place or an address that was looked for leads to: the same filter, near it. */
async function finderOf(
  { db }: AppLoadContext["deps"],
  page: AppLoadContext["page"],
  query: URLSearchParams,
  filter: NeedFilter,
) {
  const { near: _near, radius: _radius, bbox: _bbox, ...rest } = filter;
  const sought = query.get("find")?.trim().slice(0, 300) ?? "";
  const found = sought === "" ? [] : await findNear(db.read, page.site, sought);
  const names = await territoryNames(db.read, page.lang);
  return {
    sought,
    filter: [...queryOf(rest)],
    found: found.map(({ id, name, nameEn, territory, at }) => ({
      ...{ id, name, nameEn, within: names.get(territory) ?? "" },
      href: `/map?${queryOf({ ...rest, near: at })}`,
    })),
  };
}

/** The plan layers that can be switched on, and what those that are on draw in a window. */
async function switchedLayers(
  { db }: AppLoadContext["deps"],
  plans: readonly PlanSwitches[],
  asked: readonly string[],
  window: Bounds,
): Promise<SwitchedLayers> {
  const on = plans.flatMap(({ switches }) => switches.filter(({ key }) => isAskedFor(key, asked)));
  return {
    ...{ plans, asked, on: on.map(({ key }) => key) },
    ...(await drawnBySwitches(db.read, on, window)),
  };
}

/** The part of the map that a filter asks for, never so small that nothing around it tells where it is. */
function boundsOf({ bbox, near, radius }: NeedFilter): Bounds | undefined {
  if (bbox) return atLeast(bbox, 240, 200);
  const metres = metresAround({ radius });
  return near && boundsAround(near, metres * 2.4, metres * 2);
}

export default function NeedsOnMap() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <MapPage {...parts} />;
}
