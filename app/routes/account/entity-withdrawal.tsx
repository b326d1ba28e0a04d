import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { clickForm } from "#app/domain/market/entity-forms.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { withdrawEntity } from "#app/domain/market/withdraw-entity.server.ts";
import { EntityFacts } from "#app/ui/market/entity-facts.tsx";
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
  return { title: context.t("market.withdrawal.title"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const entityId = params.id ?? "";
  if (!(await speaksFor(context.deps.db.read, person, entityId))) throw missing();
  const form = await parseForm(request, clickForm);
  if (!form.ok) return again(form, form.reason);
  const done = await withdrawEntity(context.deps, person, { entityId });
  return done.ok
    ? redirect(`/account/market-entities/${entityId}`, 303)
    : again({ values: form.values }, done.reason);
}

export default function EntityWithdrawal() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/account/market-entities/${file.id}`}>{file.name}</a>
      </p>
      <h1>{t("market.withdrawal.title")}</h1>
      <p className="lead">{t("market.withdrawal.lead")}</p>
      <FormProblems form={form} />
      <EntityFacts file={file} />
      <form method="post" className="form">
        <p className="acts">
          <button className="btn grave" type="submit">
            {t("market.withdrawal.send")}
          </button>
        </p>
      </form>
    </section>
  );
}
