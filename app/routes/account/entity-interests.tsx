import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { declareInterests } from "#app/domain/market/declare-interests.server.ts";
import { interestsForm } from "#app/domain/market/entity-forms.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { EntityStepHead } from "#app/ui/market/entity-steps.tsx";
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
  return { title: context.t("market.steps.interests"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const entityId = params.id ?? "";
  if (!(await speaksFor(context.deps.db.read, person, entityId))) throw missing();
  const form = await parseForm(request, interestsForm);
  if (!form.ok) return again(form, form.reason);
  const done = await declareInterests(context.deps, person, { entityId, ...form.value });
  return done.ok
    ? redirect(`/account/market-entities/${entityId}`, 303)
    : again({ values: form.values }, done.reason);
}

export default function EntityInterests() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {
    interests: file.interests.join("\n"),
    ...(file.noInterests && { none: "on" }),
  });
  return (
    <section className="narrow">
      <EntityStepHead id={file.id} name={file.name} step="interests" />
      <FormProblems form={form} />
      <form method="post" className="form">
        <AreaField
          {...{ name: "interests", form, rows: 6 }}
          label={t("market.interests.label")}
          hint={t("market.interests.hint")}
        />
        <label className="choice">
          <input type="checkbox" name="none" value="on" defaultChecked={form.values.none?.[0] === "on"} />
          <span>{t("market.interests.declare-none")}</span>
        </label>
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.steps.keep")}
          </button>
        </p>
      </form>
    </section>
  );
}
