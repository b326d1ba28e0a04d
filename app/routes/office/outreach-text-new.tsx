import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { beginText } from "#app/domain/outreach/texts/begin-text.server.ts";
import { textForm } from "#app/domain/outreach/texts/text-draft.ts";
import { type TextKind, textKinds, textWriters } from "#app/domain/outreach/texts/text-states.ts";
import { currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { clauseChoices } from "#app/ui/outreach/clause-choices.ts";
import { TextFields, textLabels } from "#app/ui/outreach/text-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

const kindAsked = (request: Request): TextKind =>
  textKinds.find((kind) => kind === new URL(request.url).searchParams.get("kind")) ?? "explainer";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const kind = kindAsked(request);
  requireRole(context, request, ...textWriters[kind]);
  const { deps, t, lang } = context;
  const query = new URL(request.url).searchParams;
  return {
    ...{ title: t(`outreach.desk.begin.${kind}`), kind, submissionKey: deps.ids.next() },
    places: clauseChoices(t, lang, await currentClauses(deps.db.read)),
    given: { clause1: query.get("clause") ?? "", raisedBy: query.get("raisedBy") ?? "" },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const kind = kindAsked(request);
  const actor = requireRole(context, request, ...textWriters[kind]);
  const form = await parseForm(request, textForm);
  if (!form.ok) return again(form);
  const begun = await beginText(context.deps, actor, { kind, ...form.value });
  return begun.ok
    ? redirect(`/office/outreach/texts/${begun.number}`, 303)
    : again({ values: form.values }, begun.reason);
}

export default function NewText() {
  const t = useT();
  const { title, kind, places, given, submissionKey } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { ...given, submissionKey });
  return (
    <>
      <OfficeNav here="/office/outreach/texts" />
      <p className="crumb">
        <a href="/office/outreach/texts">{t("office.nav.outreach-texts")}</a>
      </p>
      <h1>{title}</h1>
      <FormProblems form={form} labels={textLabels(t)} />
      <form className="form" method="post">
        <TextFields {...{ kind, form, places }} />
        <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? submissionKey} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("outreach.desk.save")}
          </button>
        </p>
      </form>
    </>
  );
}
