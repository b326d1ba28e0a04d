import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { askDeletion, deletionAsked } from "#app/domain/privacy/ask-deletion.server.ts";
import { deletionForm } from "#app/domain/privacy/deletion-rules.ts";
import { daysOf } from "#app/domain/privacy/retention-queries.server.ts";
import { stillHeld } from "#app/domain/privacy/still-held.server.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { DeletionPage } from "#app/ui/privacy/deletion-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, t } = context;
  const asked = await deletionAsked(deps.db.read, person.id);
  return {
    title: t("privacy.deletion.title"),
    dueAt: asked?.dueAt ?? null,
    held: asked && (await stillHeld(deps.db.read, person.id, deps.clock.now())),
    days: await daysOf(deps.db.read, "deletion-cooling-off"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "delete-account");
  const form = await parseForm(request, deletionForm);
  if (!form.ok) return again(form);
  const asked = await askDeletion(context.deps, person, form.value.contributions);
  if (!asked.ok) return again(form, asked.reason);
  return redirect("/account/deletion", 303);
}

export default function Deletion() {
  return <DeletionPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
