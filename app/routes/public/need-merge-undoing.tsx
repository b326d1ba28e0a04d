import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { nothingTyped } from "#app/domain/needs/move-form.ts";
import { ownNeed } from "#app/domain/needs/own-need.server.ts";
import { undoMerge } from "#app/domain/needs/undo-merge.server.ts";
import { MergeUndoingForm } from "#app/ui/needs/merge-undoing-form.tsx";
import { ResidentPage } from "#app/ui/needs/resident-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { orProblem } from "#app/web/or-problem.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { number, title } = orProblem(await ownNeed(context.deps.db.read, context.actor, params.number));
  return { title: context.t("moves.resident.merge-undoing.title"), need: { number, title } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const need = orProblem(await ownNeed(context.deps.db.read, context.actor, params.number));
  const form = await parseForm(request, nothingTyped);
  if (!form.ok) return again(form);
  const done = await undoMerge(context.deps, context.actor, { needId: need.id });
  return done.ok ? redirect(`/needs/${need.number}`, 303) : again(form, done.reason);
}

export default function MergeUndoing() {
  const { need } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <ResidentPage need={need} act="merge-undoing" form={form}>
      <MergeUndoingForm number={need.number} />
    </ResidentPage>
  );
}
