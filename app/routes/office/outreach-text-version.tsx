import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { beginVersion } from "#app/domain/outreach/texts/begin-version.server.ts";
import { officeText } from "#app/domain/outreach/texts/office-texts-queries.server.ts";
import { newVersionForm } from "#app/domain/outreach/texts/text-draft.ts";
import { mayWriteText } from "#app/domain/outreach/texts/text-policy.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { OfficeTextHead, OfficeTextReading } from "#app/ui/outreach/office-text-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { forbidden, missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const text = await officeText(context.deps.db.read, actor, params.number ?? "");
  if (!text) throw missing();
  if (!mayWriteText(actor, text.kind)) throw forbidden();
  return { title: context.t("outreach.desk.new-version"), text };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const number = params.number ?? "";
  const form = await parseForm(request, newVersionForm);
  if (!form.ok) return again(form);
  const begun = await beginVersion(context.deps, actor, { number, ...form.value });
  return begun.ok
    ? redirect(`/office/outreach/texts/${number}`, 303)
    : again({ values: form.values }, begun.reason);
}

export default function NewVersion() {
  const t = useT();
  const { text, title } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <OfficeNav here="/office/outreach/texts" />
      <OfficeTextHead text={text} />
      <h2>{title}</h2>
      <p className="lead">{t("outreach.desk.new-version-lead")}</p>
      <FormProblems form={form} />
      <OfficeTextReading text={text} />
      <form className="form" method="post">
        <AreaField
          {...{ name: "why", form, required: true, maxLength: 500 }}
          label={t("outreach.desk.why")}
        />
        <p className="acts">
          <button className="btn" type="submit">
            {t("outreach.desk.begin-version")}
          </button>
          <a className="btn plain" href={`/office/outreach/texts/${text.number}`}>
            {t("outreach.desk.back")}
          </a>
        </p>
      </form>
    </>
  );
}
