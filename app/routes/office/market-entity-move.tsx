import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { entityFile } from "#app/domain/market/entity-file-queries.server.ts";
import { decideMove } from "#app/domain/market/office-move.server.ts";
import { isOfficeMove, officeMoveForms } from "#app/domain/market/office-moves.ts";
import { EntityMovePage } from "#app/ui/market/entity-move-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const move = params.move ?? "";
  const file = await entityFile(context.deps, actor, params.id ?? "");
  if (!file || !isOfficeMove(move)) throw missing();
  return { title: context.t(`market.move.${move}`), file, move };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireRole(context, request, "coordinator");
  const actor = await requireProof(context, request, "verify-entity");
  const move = params.move ?? "";
  if (!isOfficeMove(move)) throw missing();
  const form = await parseForm(request, officeMoveForms[move]);
  if (!form.ok) return again(form);
  const entityId = params.id ?? "";
  const decided = await decideMove(context.deps, actor, { entityId, move, ...form.value });
  return decided.ok
    ? redirect(`/office/market-entities/${entityId}`, 303)
    : again({ values: form.values }, decided.reason);
}

export default function MarketEntityMove() {
  return <EntityMovePage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
