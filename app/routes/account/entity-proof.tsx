import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { proofForm } from "#app/domain/market/entity-forms.ts";
import { giveProof } from "#app/domain/market/give-proof.server.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { DocumentLinks } from "#app/ui/market/document-links.tsx";
import { proofLabels } from "#app/ui/market/entity-labels.ts";
import { EntityStepHead } from "#app/ui/market/entity-steps.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  return { title: context.t("market.steps.proof"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const entityId = params.id ?? "";
  if (!(await speaksFor(context.deps.db.read, person, entityId))) throw missing();
  const form = await parseDocumentForm(request, proofForm, (bytes) => keepDocument(context.deps, bytes));
  if (!form.ok) return again(form, form.reason);
  const { document } = form;
  const done = await giveProof(context.deps, person, { entityId, ...form.value, document });
  return done.ok
    ? redirect(`/account/market-entities/${entityId}/qualifications`, 303)
    : again({ values: form.values }, done.reason);
}

export default function EntityProof() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const own = file.representatives.find(({ isReader }) => isReader);
  const letters = own?.documents ?? [];
  const form = formState(useActionData(), letters.length > 0 && own ? { name: own.name } : {});
  return (
    <section className="narrow">
      <EntityStepHead id={file.id} name={file.name} step="proof" />
      <FormProblems form={form} labels={proofLabels(t)} />
      {letters.length > 0 && (
        <p>
          <DocumentLinks documents={letters} of={t("market.proof.letter")} />
        </p>
      )}
      <form method="post" className="form" encType="multipart/form-data">
        <TextField
          {...{ name: "name", form, required: true, maxLength: 40, autoComplete: "name" }}
          label={t("market.proof.name")}
          hint={t("market.proof.name-hint")}
        />
        <DocumentField
          label={t("market.proof.letter")}
          hint={t("market.proof.letter-hint")}
          required={letters.length === 0}
        />
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.steps.keep")}
          </button>
        </p>
      </form>
    </section>
  );
}
