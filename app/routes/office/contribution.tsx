import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { mayRunConsultations } from "#app/domain/consultations/consultation-policy.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { cutPassages } from "#app/domain/consultations/cut-passages.server.ts";
import { cutForm } from "#app/domain/consultations/passage-form.ts";
import { givenResponse } from "#app/domain/consultations/surveys/given-answers.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { ContributionFilePage } from "#app/ui/consultations/contribution-file-page.tsx";
import { subjectOptions } from "#app/ui/consultations/subject-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { placeAsked } from "#app/web/place-asked.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const file = await contributionFile(deps, actor, placeAsked(params));
  if (!file) throw missing();
  return {
    title: t("consultations.contribution-named", { number: file.number }),
    file,
    subjects: await contributionSubjects(deps.db.read, file.consultation.id, [file.subject]),
    units: await unitChoices(deps.db.read),
    mayGroup: mayRunConsultations(actor),
    response: (await givenResponse(deps.db.read, file.number)) ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const asked = placeAsked(params);
  const form = await parseForm(request, cutForm);
  if (!form.ok) return again(form);
  const cut = await cutPassages(context.deps, actor, { ...form.value, ...asked });
  return cut.ok
    ? redirect(`/office/consultations/${asked.number}/contributions/${asked.position}`, 303)
    : again({ values: form.values }, cut.reason);
}

export default function Contribution() {
  const { t, lang } = usePage();
  const { file, subjects, units, response, mayGroup } = useLoaderData<typeof loader>();
  const named = new Map(units.map(({ id, name, nameEn }) => [id, lang === "en" ? nameEn : name]));
  const form = formState(useActionData());
  return (
    <ContributionFilePage
      {...{ file, form, response, mayGroup, units: named }}
      subjects={subjectOptions(t, lang, subjects)}
    />
  );
}
