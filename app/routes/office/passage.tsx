import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { mayRunConsultations } from "#app/domain/consultations/consultation-policy.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { assignPassage, decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { passageForm, passageUnitForm } from "#app/domain/consultations/passage-form.ts";
import { placeOfPassage } from "#app/domain/consultations/place-of-passage.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { PassagePage } from "#app/ui/consultations/passage-page.tsx";
import { subjectOptions } from "#app/ui/consultations/subject-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const { number = "", passage: id = "" } = params;
  const position = await placeOfPassage(deps.db.read, { number, id });
  const file = await contributionFile(deps, actor, { number, position: position ?? 0 });
  const passage = file?.passages.find((each) => each.id === id);
  if (!file || !passage) throw missing();
  return {
    ...{ title: t("consultations.contribution-named", { number: file.number }), file, passage },
    mayAssign: mayRunConsultations(actor),
    subjects: await contributionSubjects(deps.db.read, file.consultation.id),
    units: await unitChoices(deps.db.read),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer");
  const { number = "", passage: passageId = "" } = params;
  const fields = await postedForm(request);
  const back = (position: number) =>
    redirect(`/office/consultations/${number}/contributions/${position}#passage-${passageId}`, 303);
  if (fields.get("act") === "assign") {
    const form = checkForm(fields, passageUnitForm);
    if (!form.ok) return again(form);
    const assigned = await assignPassage(context.deps, actor, { ...form.value, number, passageId });
    return assigned.ok ? back(assigned.position) : again({ values: form.values }, assigned.reason);
  }
  const form = checkForm(fields, passageForm);
  if (!form.ok) return again(form);
  const decided = await decidePassage(context.deps, actor, { ...form.value, number, passageId });
  return decided.ok ? back(decided.position) : again({ values: form.values }, decided.reason);
}

export default function Passage() {
  const { t, lang } = usePage();
  const { file, passage, mayAssign, subjects, units } = useLoaderData<typeof loader>();
  const named = units.map(({ id, name, nameEn }) => ({ value: id, label: lang === "en" ? nameEn : name }));
  const form = formState(useActionData());
  return (
    <PassagePage
      {...{ file, passage, mayAssign, form, units: named }}
      subjects={subjectOptions(t, lang, subjects)}
    />
  );
}
