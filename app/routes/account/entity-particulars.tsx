import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { amendParticulars } from "#app/domain/market/amend-particulars.server.ts";
import { particularsForm } from "#app/domain/market/entity-forms.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { entityLabels } from "#app/ui/market/entity-labels.ts";
import { EntityStepHead } from "#app/ui/market/entity-steps.tsx";
import { ParticularsFields } from "#app/ui/market/particulars-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  return { title: context.t("market.steps.particulars"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const entityId = params.id ?? "";
  if (!(await speaksFor(context.deps.db.read, person, entityId))) throw missing();
  const form = await parseForm(request, particularsForm);
  if (!form.ok) return again(form, form.reason);
  const done = await amendParticulars(context.deps, person, { entityId, ...form.value });
  return done.ok
    ? redirect(`/account/market-entities/${entityId}/proof`, 303)
    : again({ values: form.values }, done.reason);
}

export default function EntityParticulars() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const { name, legalRepresentative, fields } = file.proposed ?? file;
  const form = formState(useActionData(), { name, legalRepresentative });
  const values = { "fields[]": [...fields], ...form.values };
  return (
    <section className="narrow">
      <EntityStepHead id={file.id} name={file.name} step="particulars" />
      <FormProblems form={form} labels={entityLabels(t)} />
      <form method="post" className="form">
        <ParticularsFields form={{ ...form, values }} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.steps.keep")}
          </button>
        </p>
      </form>
    </section>
  );
}
