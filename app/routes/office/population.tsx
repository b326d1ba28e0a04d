import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { keepPopulation } from "#app/domain/consultations/reach/keep-population.server.ts";
import { participationTerms } from "#app/domain/consultations/reach/participation-terms.server.ts";
import {
  populationsOf,
  territoryPopulations,
} from "#app/domain/consultations/reach/population-queries.server.ts";
import { populationForm } from "#app/domain/consultations/reach/reference-population.ts";
import { populationLabels, populationValues } from "#app/ui/consultations/reach/population-fields.tsx";
import { PopulationPage } from "#app/ui/consultations/reach/population-page.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { territory = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator", "administrator");
  const { deps, t, lang } = context;
  const lines = await territoryPopulations(deps.db.read, civilDateOf(deps.clock.now(), deps.zone));
  const line = lines.find(({ territoryId }) => territoryId === territory);
  if (!line) throw missing();
  return {
    title: t("reach.population.of", { name: lang === "en" ? line.nameEn : line.name }),
    population: line.population,
    earlier: await populationsOf(deps.db.read, territory),
    terms: await participationTerms(),
  };
}

export async function action({ request, params: { territory = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "administrator");
  const form = await parseForm(request, populationForm(await participationTerms()));
  if (!form.ok) return again(form);
  const kept = await keepPopulation(context.deps, actor, { ...form.value, territoryId: territory });
  return kept.ok ? redirect("/office/populations?kept=1", 303) : again({ values: form.values }, kept.reason);
}

export default function Population() {
  const { t, lang } = usePage();
  const { title, population, earlier, terms } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), populationValues(population));
  const labels = populationLabels(t, lang, terms);
  return <PopulationPage {...{ title, form, labels, terms, earlier }} />;
}
