import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { loadQuestionnaire } from "#app/domain/consultations/surveys/load-questionnaire.server.ts";
import { offeredFeatures } from "#app/domain/consultations/surveys/offered-features.server.ts";
import { keysOf } from "#app/domain/consultations/surveys/offered-features.ts";
import { responseTurn } from "#app/domain/consultations/surveys/response-turn.ts";
import { OfficeCrumb } from "#app/ui/consultations/surveys/office-crumb.tsx";
import { ResponseForm } from "#app/ui/consultations/surveys/response-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

/** The questionnaire as it will be answered: every page of it works, and nothing is kept. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const { questionnaire } = await loadQuestionnaire(deps.db.read, file.id);
  const offered = await offeredFeatures(deps.db.read, file.id, questionnaire);
  return { title: t("surveys.preview"), file, questionnaire, offered };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const { questionnaire } = await loadQuestionnaire(deps.db.read, file.id);
  const features = keysOf(await offeredFeatures(deps.db.read, file.id, questionnaire));
  const ground = { features, bounds: deps.site.bounds };
  const turn = responseTurn(questionnaire, ground, valuesOf(await postedForm(request)));
  const status = Object.keys(turn.errors).length > 0 ? 422 : 200;
  return data(turn, { status, headers: { "Cache-Control": "no-store" } });
}

export default function QuestionnairePreview() {
  const t = useT();
  const { title, file, questionnaire, offered } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <OfficeCrumb file={file} />
      <h1>{title}</h1>
      <p className="note">{t("surveys.preview-lead")}</p>
      {questionnaire.sections.length === 0 ? (
        <Empty text={t("surveys.none")} />
      ) : (
        <ResponseForm {...{ questionnaire, offered, form }} />
      )}
    </>
  );
}
