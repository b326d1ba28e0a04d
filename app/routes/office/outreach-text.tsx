import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { officeText } from "#app/domain/outreach/texts/office-texts-queries.server.ts";
import { reviseText } from "#app/domain/outreach/texts/revise-text.server.ts";
import { textRevisionForm } from "#app/domain/outreach/texts/text-draft.ts";
import { mayWriteText } from "#app/domain/outreach/texts/text-policy.ts";
import { currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { clauseChoices } from "#app/ui/outreach/clause-choices.ts";
import { OfficeTextHead, OfficeTextReading, TextActs } from "#app/ui/outreach/office-text-page.tsx";
import { draftValues, TextFields, textLabels } from "#app/ui/outreach/text-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner", "inspector");
  const { deps, t, lang } = context;
  const text = await officeText(deps.db.read, actor, params.number ?? "");
  if (!text) throw missing();
  const mayWrite = mayWriteText(actor, text.kind);
  const edits = mayWrite && text.state === "draft";
  return {
    ...{ title: `${text.number} ${t(`outreach.kind.${text.kind}`)}`, text, mayWrite, edits, me: actor.id },
    places: edits ? clauseChoices(t, lang, await currentClauses(deps.db.read)) : [],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const number = params.number ?? "";
  const text = await officeText(context.deps.db.read, actor, number);
  if (!text) throw missing();
  const form = await parseForm(request, textRevisionForm);
  if (!form.ok) return again(form);
  const revised = await reviseText(context.deps, actor, { number, ...form.value });
  return revised.ok
    ? redirect(`/office/outreach/texts/${number}`, 303)
    : again({ values: form.values }, revised.reason);
}

export default function OfficeTextDesk() {
  const t = useT();
  const { text, mayWrite, edits, me, places } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), draftValues(text.draft));
  return (
    <>
      <OfficeNav here="/office/outreach/texts" />
      <OfficeTextHead text={text} />
      <TextActs {...{ text, me, mayWrite }} />
      {!edits && <OfficeTextReading text={text} />}
      {edits && (
        <>
          <FormProblems form={form} labels={textLabels(t)} />
          {form.reason === "changed-meanwhile" && <OfficeTextReading text={text} />}
          <form className="form" method="post">
            <TextFields {...{ kind: text.kind, form, places }} />
            <input type="hidden" name="revision" value={text.revision} />
            <p className="acts">
              <button className="btn" type="submit">
                {t("outreach.desk.save")}
              </button>
            </p>
          </form>
        </>
      )}
    </>
  );
}
