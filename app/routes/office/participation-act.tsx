import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { noteReachAct } from "#app/domain/consultations/reach/note-reach-act.server.ts";
import { loadParticipationRules } from "#app/domain/consultations/reach/participation-rules.server.ts";
import { reachActForm } from "#app/domain/consultations/reach/reach-act-form.ts";
import { reachPart } from "#app/domain/consultations/reach/reach-part.server.ts";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { ReachActFields } from "#app/ui/consultations/reach/reach-act-fields.tsx";
import { nameIn } from "#app/ui/consultations/reach/reach-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  const query = new URL(request.url).searchParams;
  const part = await reachPart(deps.db.read, query.get("dimension"), query.get("part"));
  if (!file) throw missing();
  return {
    title: t("reach.act.title"),
    file: { number: file.number, title: file.title },
    part: part ?? null,
    acts: (await loadParticipationRules()).acts,
    submissionKey: deps.ids.next(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, reachActForm);
  if (!form.ok) return again(form);
  const noted = await noteReachAct(context.deps, actor, { ...form.value, number });
  return noted.ok
    ? redirect(`/office/consultations/${number}/participation`, 303)
    : again({ values: form.values }, noted.reason);
}

export default function NoteReachAct() {
  const { t, lang } = usePage();
  const { title, file, part, acts, submissionKey } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { submissionKey });
  return (
    <ConsultationFormPage
      {...{ file, heading: title, form, labels: { act: t("reach.act.act"), words: t("reach.act.words") } }}
      lead={t("reach.act.lead")}
      send={t("reach.act.send")}
    >
      {part ? (
        <ReachActFields
          {...{ form, acts }}
          target={{ dimension: part.dimension, part: { value: part.code, label: nameIn(lang, part) } }}
        />
      ) : (
        <p className="note">{t("reasons.act-not-for-it")}</p>
      )}
    </ConsultationFormPage>
  );
}
