import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { decideAppeal } from "#app/domain/market/decide-appeal.server.ts";
import { entityFile } from "#app/domain/market/entity-file-queries.server.ts";
import { appealDecisionForm } from "#app/domain/market/entity-forms.ts";
import { EntityHistory } from "#app/ui/market/entity-history.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const file = await entityFile(context.deps, actor, params.id ?? "");
  const appeal = file?.appeals.find(({ id }) => id === params.appeal);
  if (!file || !appeal) throw missing();
  return { title: context.t("market.appeal.decide"), file, appeal };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireRole(context, request, "coordinator");
  const actor = await requireProof(context, request, "verify-entity");
  const form = await parseForm(request, appealDecisionForm);
  if (!form.ok) return again(form);
  const [entityId, appealId] = [params.id ?? "", params.appeal ?? ""];
  const decided = await decideAppeal(context.deps, actor, { entityId, appealId, ...form.value });
  return decided.ok
    ? redirect(`/office/market-entities/${entityId}`, 303)
    : again({ values: form.values }, decided.reason);
}

export default function MarketAppeal() {
  const t = useT();
  const { file, appeal } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const outcomes = ["granted", "refused"] as const;
  return (
    <>
      <OfficeNav here="/office/market-entities" />
      <section className="narrow">
        <p className="crumb">
          <a href="/office/market-entities">{t("market.desk.title")}</a>
          <a href={`/office/market-entities/${file.id}`}>{file.name}</a>
        </p>
        <h1>{t("market.appeal.decide")}</h1>
        <p className="lead">{t("market.appeal.decide-lead")}</p>
        <EntityHistory moves={file.moves} appeals={[]} />
        <h2>{t("market.appeal.grounds")}</h2>
        <Written words={appeal.grounds} />
        <FormProblems form={form} />
        <form method="post" className="form">
          <ChoiceField
            {...{ name: "outcome", form, required: true }}
            label={t("market.appeal.outcome")}
            choices={outcomes.map((value) => ({ value, label: t(`market.appeal.outcomes.${value}`) }))}
          />
          <AreaField
            {...{ name: "reason", form, required: true, maxLength: 2000 }}
            label={t("market.decision.reason")}
          />
          <p className="acts">
            <button className="btn" type="submit">
              {t("market.appeal.decide")}
            </button>
            <a className="btn plain" href={`/office/market-entities/${file.id}`}>
              {t("market.decision.back")}
            </a>
          </p>
        </form>
      </section>
    </>
  );
}
