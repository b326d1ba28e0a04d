import { useLoaderData } from "@remix-run/react";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { searchPlaces } from "#app/domain/geo/gazetteer/search-places.server.ts";
import { positionOf } from "#app/domain/geo/place-names.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { coordinatesFrom } from "#app/domain/geo/typed-position.ts";
import { routingRulePosted, ruleOf } from "#app/domain/offices/routing-rule-record.ts";
import { trialForm } from "#app/domain/offices/trial-form.ts";
import { tryRoute } from "#app/domain/offices/try-route-queries.server.ts";
import { readsAdministration } from "#app/domain/people/administering.ts";
import { TrialPage } from "#app/ui/offices/trial-page.tsx";
import { checkForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** Everything is in the address: a trial changes nothing, can be sent to a colleague and tried again. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...readsAdministration);
  const { deps, t, page } = context;
  const asked = new FormData();
  for (const [name, value] of new URL(request.url).searchParams) asked.append(name, value);
  const posted = checkForm(asked, routingRulePosted);
  const draft = posted.ok ? ruleOf(posted.value) : undefined;
  const form = checkForm(asked, trialForm);
  const fresh = !asked.has("about");
  const base = {
    title: t("offices.trial.title"),
    territories: await territoryFeatures(deps.db.read),
    bounds: page.site.bounds,
    draft: draft && posted.ok ? { label: draft.label, values: posted.values } : undefined,
    draftProblem: asked.has("ruleId") && !posted.ok,
    values: form.values,
  };
  if (fresh) return { ...base, errors: {}, trial: undefined, place: undefined };
  if (!form.ok) return { ...base, errors: form.errors, trial: undefined, place: undefined };
  const found = await placeOf(form.value, context);
  if (!found.ok) return { ...base, errors: found.errors, trial: undefined, place: undefined };
  const trial = await tryRoute(deps, form.value, found.at, draft);
  const place = found.at && { at: found.at, name: found.name };
  return { ...base, errors: {}, trial, place };
}

/** Coordinates count before a name; neither is the whole district. */
async function placeOf(
  { place, coordinates }: { place?: string | undefined; coordinates?: string | undefined },
  { deps, page: { site } }: AppLoadContext,
) {
  if (coordinates) {
    const at = coordinatesFrom(coordinates, { around: site.bounds });
    if (!at) return { ok: false as const, errors: { coordinates: "coordinates-not-understood" } };
    return { ok: true as const, at, name: coordinates };
  }
  if (!place) return { ok: true as const, at: undefined, name: "" };
  const [found] = await searchPlaces(deps.db.read, site, place, 1);
  if (!found) return { ok: false as const, errors: { place: "place-not-known" } };
  return { ok: true as const, at: positionOf(found), name: found.name };
}

export default function RoutingTrial() {
  return <TrialPage {...useLoaderData<typeof loader>()} />;
}
