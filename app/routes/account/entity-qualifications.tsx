import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { addQualification } from "#app/domain/market/add-qualification.server.ts";
import { qualificationForm } from "#app/domain/market/entity-forms.ts";
import { ownEntityFile, speaksFor } from "#app/domain/market/own-entities-queries.server.ts";
import { qualificationLabels } from "#app/ui/market/entity-labels.ts";
import { EntityStepHead } from "#app/ui/market/entity-steps.tsx";
import { QualificationFields } from "#app/ui/market/qualification-fields.tsx";
import { QualificationList } from "#app/ui/market/qualification-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  return { title: context.t("market.steps.qualifications"), file };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const entityId = params.id ?? "";
  if (!(await speaksFor(context.deps.db.read, person, entityId))) throw missing();
  const form = await parseDocumentForm(request, qualificationForm, (bytes) =>
    keepDocument(context.deps, bytes),
  );
  if (!form.ok) return again(form, form.reason);
  const { document, value } = form;
  const added = await addQualification(context.deps, person, { entityId, ...value, document });
  return added.ok
    ? redirect(`/account/market-entities/${entityId}/qualifications`, 303)
    : again({ values: form.values }, added.reason);
}

export default function EntityQualifications() {
  const t = useT();
  const { file } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const base = `/account/market-entities/${file.id}`;
  return (
    <section className="narrow">
      <EntityStepHead id={file.id} name={file.name} step="qualifications" />
      <QualificationList
        qualifications={file.qualifications}
        acts={(id, title) => (
          <p className="acts">
            <a className="btn plain" href={`${base}/qualifications/${id}/removal`}>
              {t("market.qualifications.remove", { title })}
            </a>
          </p>
        )}
      />
      <h2>{t("market.qualifications.add")}</h2>
      <FormProblems form={form} labels={qualificationLabels(t)} />
      <form method="post" className="form" encType="multipart/form-data">
        <QualificationFields form={form} first={file.qualifications.length === 0} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("market.qualifications.add")}
          </button>
          <a className="btn plain" href={`${base}/interests`}>
            {t("market.steps.next-interests")}
          </a>
        </p>
      </form>
    </section>
  );
}
