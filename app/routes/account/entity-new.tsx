import { useActionData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { beginRegistration } from "#app/domain/market/begin-registration.server.ts";
import { organisationForm } from "#app/domain/market/entity-forms.ts";
import { entityLabels } from "#app/ui/market/entity-labels.ts";
import { ParticularsFields } from "#app/ui/market/particulars-fields.tsx";
import { UsccField } from "#app/ui/market/uscc-field.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { requireSwitch } from "#app/web/require-switch.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  requireSwitch(context, "market-registration");
  return { title: context.t("market.new.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await parseForm(request, organisationForm);
  if (!form.ok) return again(form);
  const begun = await beginRegistration(context.deps, person, form.value);
  return begun.ok
    ? redirect(`/account/market-entities/${begun.entityId}/proof`, 303)
    : again({ values: form.values }, begun.reason);
}

export default function EntityNew() {
  const t = useT();
  const form = formState(useActionData());
  const uscc = form.reason === "uscc-registered" ? (form.values.uscc?.[0] ?? "") : undefined;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account/market-entities">{t("market.own.title")}</a>
      </p>
      <h1>{t("market.new.title")}</h1>
      <p className="lead">{t("market.new.lead")}</p>
      <FormProblems form={form} labels={entityLabels(t)} />
      {uscc !== undefined && (
        <p className="acts">
          <a className="btn" href={`/account/market-entities/join?${new URLSearchParams({ uscc })}`}>
            {t("market.join.title")}
          </a>
        </p>
      )}
      <form method="post" className="form">
        <UsccField form={form} />
        <ParticularsFields form={form} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.new.send")}
          </button>
        </p>
      </form>
    </section>
  );
}
