import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { residentWordsForm } from "#app/domain/needs/move-form.ts";
import { ownNeed } from "#app/domain/needs/own-need.server.ts";
import { supplementNeed } from "#app/domain/needs/supplement-need.server.ts";
import { ResidentPage } from "#app/ui/needs/resident-page.tsx";
import { ResidentWordsForm } from "#app/ui/needs/resident-words-form.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireConsent } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { number, title } = orProblem(await ownNeed(context.deps.db.read, context.actor, params.number));
  return { title: context.t("moves.resident.supplements.title"), need: { number, title } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const need = orProblem(await ownNeed(context.deps.db.read, context.actor, params.number));
  await requireConsent(context, request, "need");
  const form = await parseForm(request, residentWordsForm);
  if (!form.ok) return again(form);
  const done = await supplementNeed(context.deps, context.actor, {
    needId: need.id,
    words: form.value.words,
  });
  return done.ok ? redirect(`/needs/${need.number}`, 303) : again(form, done.reason);
}

export default function Supplements() {
  const { need } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <ResidentPage need={need} act="supplements" form={form}>
      <ResidentWordsForm number={need.number} act="supplements" form={form} />
    </ResidentPage>
  );
}
