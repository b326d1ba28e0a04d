import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { askDeletion, deletionAsked, undoDeletion } from "#app/domain/privacy/ask-deletion.server.ts";
import { deletionForm } from "#app/domain/privacy/deletion-rules.ts";
import { daysOf } from "#app/domain/privacy/retention-queries.server.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { DeletionPage } from "#app/ui/privacy/deletion-page.tsx";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { requireChild } from "#app/web/require-child.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t } = context;
  const child = await requireChild(context, requireSelf(context, request), params.id);
  return {
    title: t("privacy.deletion.title"),
    child: { id: child.childId, name: child.name },
    dueAt: (await deletionAsked(deps.db.read, child.childId))?.dueAt ?? null,
    days: await daysOf(deps.db.read, "deletion-cooling-off"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deps } = context;
  const here = `/account/children/${params.id}/deletion`;
  const { childId } = await requireChild(context, requireSelf(context, request), params.id);
  const guardian = await requireProof(context, request, "delete-account");
  const posted = await postedForm(request);
  if (posted.has("undo")) {
    await undoDeletion(deps, guardian, childId);
    return redirect(here, 303);
  }
  const form = checkForm(posted, deletionForm);
  if (!form.ok) return again(form);
  const asked = await askDeletion(deps, guardian, form.value.contributions, childId);
  if (!asked.ok) return again(form, asked.reason);
  return redirect(here, 303);
}

export default function ChildDeletion() {
  return <DeletionPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
