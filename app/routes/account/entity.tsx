import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { clickForm } from "#app/domain/market/entity-forms.ts";
import { canMoveEntity } from "#app/domain/market/entity-states.ts";
import { handIn } from "#app/domain/market/hand-in.server.ts";
import { loadEntity } from "#app/domain/market/load-entity.server.ts";
import { ownEntityFile } from "#app/domain/market/own-entities-queries.server.ts";
import { OwnEntityPage } from "#app/ui/market/own-entity-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  return { title: file.name, file };
}

/** Hands in an application, or a renewal while the entity still stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "represent-entity");
  const form = await parseForm(request, clickForm);
  const entityId = params.id ?? "";
  const entity = await loadEntity(context.deps.db.read, entityId);
  const move = entity && canMoveEntity("askRenewal", entity.row.state) ? "askRenewal" : "apply";
  const handed = await handIn(context.deps, person, { entityId, move });
  return handed.ok
    ? redirect(`/account/market-entities/${entityId}`, 303)
    : again({ values: form.values }, handed.reason);
}

export default function Entity() {
  const { file } = useLoaderData<typeof loader>();
  return <OwnEntityPage file={file} form={formState(useActionData())} />;
}
