import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { entityFile } from "#app/domain/market/entity-file-queries.server.ts";
import { joiningSettledForm } from "#app/domain/market/entity-forms.ts";
import { isRegistrar } from "#app/domain/market/entity-policy.ts";
import { settleJoining } from "#app/domain/market/settle-joining.server.ts";
import { OfficeEntityPage } from "#app/ui/market/office-entity-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const file = await entityFile(context.deps, actor, params.id ?? "");
  if (!file) throw missing();
  return { title: file.name, file, decides: isRegistrar(actor) };
}

/** Settles who asked to represent an entity, where its own people can't. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireRole(context, request, "coordinator");
  const actor = await requireProof(context, request, "verify-entity");
  const form = await parseForm(request, joiningSettledForm);
  if (!form.ok) return again(form);
  const entityId = params.id ?? "";
  const { act: outcome, representative: representativeId } = form.value;
  const settled = await settleJoining(context.deps, actor, { entityId, representativeId, outcome });
  return settled.ok
    ? redirect(`/office/market-entities/${entityId}`, 303)
    : again({ values: form.values }, settled.reason);
}

export default function MarketEntity() {
  return <OfficeEntityPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
