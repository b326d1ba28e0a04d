import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { ownContribution } from "#app/domain/consultations/own-contribution.server.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const own = await ownContribution(context.deps.db.read, actor, params.receipt ?? "");
  if (!own) throw missing();
  return { title: context.t("consultations.take-back"), words: own.words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const taken = await withdrawContribution(context.deps, actor, { receipt: params.receipt ?? "" });
  return taken.ok
    ? redirect("/account/contributions?said=withdrawn", 303)
    : again({ values: {} }, taken.reason);
}

export default function ContributionWithdrawal() {
  const t = useT();
  const { title, words } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{title}</h1>
      <FormProblems form={formState(useActionData())} />
      <Written words={words} />
      <p className="lead">{t("consultations.take-back-lead")}</p>
      <AskFirst act={title} back="/account/contributions" />
    </section>
  );
}
