import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { ownNeed } from "#app/domain/needs/own-need.server.ts";
import { giveMergedVerdict } from "#app/domain/responses/give-merged-verdict.server.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { verdictForm } from "#app/domain/responses/verdict-form.ts";
import { ResidentPage } from "#app/ui/needs/resident-page.tsx";
import { VerdictForm } from "#app/ui/needs/verdict-form.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireConsent } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { number, title } = orProblem(await ownNeed(context.deps.db.read, context.actor, params.number));
  return { title: context.t("moves.resident.verdict.title"), need: { number, title } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const need = orProblem(await ownNeed(context.deps.db.read, context.actor, params.number));
  await requireConsent(context, request, "verdict");
  const form = await parseForm(request, verdictForm);
  if (!form.ok) return again(form);
  const give = need.state === "merged" ? giveMergedVerdict : giveVerdict;
  const done = await give(context.deps, context.actor, {
    ...form.value,
    needId: need.id,
    solved: form.value.solved === "yes",
  });
  return done.ok ? redirect(`/needs/${need.number}`, 303) : again(form, done.reason);
}

export default function Verdict() {
  const { need } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <ResidentPage need={need} act="verdict" form={form}>
      <VerdictForm number={need.number} form={form} />
    </ResidentPage>
  );
}
