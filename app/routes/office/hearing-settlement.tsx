import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { hearingApplication } from "#app/domain/notices/application-desk.server.ts";
import { settleApplication } from "#app/domain/notices/settle-application.server.ts";
import { settleApplicationForm } from "#app/domain/notices/treatment-form.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const application = await hearingApplication(context.deps.db.read, actor, params.application ?? "");
  if (!application) throw missing();
  const title = context.t("versions.applications.title");
  return { title, application, mayAct: hasRole(actor, "coordinator") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, settleApplicationForm);
  if (!form.ok) return again(form);
  const applicationId = params.application ?? "";
  const settled = await settleApplication(context.deps, actor, { ...form.value, applicationId });
  return settled.ok ? redirect("/office/hearing-applications", 303) : again(form, settled.reason);
}

export default function HearingSettlement() {
  const t = useT();
  const { application, mayAct } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const { noticeNumber, name, interest, outcome, reason } = application;
  return (
    <>
      <OfficeNav here="/office/hearing-applications" />
      <p className="crumb">
        <a href="/office/hearing-applications">{t("versions.applications.title")}</a>
        <a href={`/notices/${noticeNumber}`}>{noticeNumber}</a>
      </p>
      <h1>{t("versions.applications.of", { name })}</h1>
      <Written words={interest} />
      {outcome && (
        <p className="note">
          {t(`notices.application.${outcome}`)} {reason}
        </p>
      )}
      {!outcome && mayAct && (
        <form className="form" method="post">
          <FormProblems form={form} />
          <ChoiceField
            {...{ name: "outcome", form, required: true, label: t("versions.applications.outcome") }}
            choices={(["accepted", "refused"] as const).map((value) => ({
              ...{ value, label: t(`notices.application.${value}`) },
            }))}
          />
          <AreaField
            {...{ name: "reason", form, rows: 3, label: t("versions.applications.reason") }}
            hint={t("versions.applications.reason-hint")}
          />
          <p className="acts">
            <button className="btn" type="submit">
              {t("versions.applications.settle")}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
