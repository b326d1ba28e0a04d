import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { appealSuspension } from "#app/domain/market/appeal-suspension.server.ts";
import { appealForm } from "#app/domain/market/entity-forms.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { EntityHistory } from "#app/ui/market/entity-history.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  return { title: context.t("market.appeal.title"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const entityId = params.id ?? "";
  if (!(await speaksFor(context.deps.db.read, person, entityId))) throw missing();
  const form = await parseForm(request, appealForm);
  if (!form.ok) return again(form, form.reason);
  const done = await appealSuspension(context.deps, person, { entityId, ...form.value });
  return done.ok
    ? redirect(`/account/market-entities/${entityId}`, 303)
    : again({ values: form.values }, done.reason);
}

export default function EntityAppeal() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/account/market-entities/${file.id}`}>{file.name}</a>
      </p>
      <h1>{t("market.appeal.title")}</h1>
      <p className="lead">{t("market.appeal.lead")}</p>
      <FormProblems form={form} />
      <EntityHistory moves={file.moves} appeals={file.appeals} />
      <form method="post" className="form">
        <AreaField
          {...{ name: "grounds", form, rows: 7, required: true, maxLength: 3000 }}
          label={t("market.appeal.grounds")}
          hint={t("market.appeal.grounds-hint")}
        />
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.appeal.send")}
          </button>
        </p>
      </form>
    </section>
  );
}
