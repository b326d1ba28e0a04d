import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { importPopulations } from "#app/domain/consultations/reach/import-populations.server.ts";
import { participationTerms } from "#app/domain/consultations/reach/participation-terms.server.ts";
import { type FileProblem, populationColumns } from "#app/domain/consultations/reach/population-file.ts";
import { territoryPopulations } from "#app/domain/consultations/reach/population-queries.server.ts";
import { PopulationsPage } from "#app/ui/consultations/reach/populations-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import type { FormAgain } from "#app/web/parse-form.ts";
import { parseUpload } from "#app/web/parse-upload.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator", "administrator");
  const { deps, t } = context;
  const kept = new URL(request.url).searchParams.get("kept");
  return {
    title: t("reach.population.title"),
    lines: await territoryPopulations(deps.db.read, civilDateOf(deps.clock.now(), deps.zone)),
    columns: populationColumns(await participationTerms()),
    kept: kept !== null && /^\d{1,4}$/.test(kept) ? Number(kept) : null,
  };
}

type Answer = FormAgain & { problems: FileProblem[] };

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "administrator");
  let bytes = new Uint8Array();
  const upload = await parseUpload(request, async (field, given) => {
    if (field === "document") bytes = new Uint8Array(given);
    return undefined;
  });
  const imported = upload.ok ? await importPopulations(context.deps, actor, bytes) : upload;
  if (imported.ok) return redirect(`/office/populations?kept=${"kept" in imported ? imported.kept : 0}`, 303);
  const problems = "problems" in imported ? (imported.problems ?? []) : [];
  return data<Answer>({ values: {}, errors: {}, reason: imported.reason, problems }, { status: 422 });
}

export default function Populations() {
  const { lines, columns, kept } = useLoaderData<typeof loader>();
  const answered = useActionData<Answer>();
  return (
    <PopulationsPage
      {...{ lines, columns, kept, form: formState(answered) }}
      problems={answered?.problems ?? []}
    />
  );
}
