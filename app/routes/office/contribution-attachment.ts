import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { attachmentFor } from "#app/domain/consultations/places/attachments.server.ts";
import { attachmentAsked, placeAsked } from "#app/web/place-asked.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { sealedOff } from "#app/web/sealed-off.ts";

/** An attachment of a contribution, for whoever of the office may read that. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps } = context;
  const asked = { ...placeAsked(params), place: attachmentAsked(params.place) };
  return sealedOff(deps, request, "wenji-attachment", await attachmentFor(deps.db.read, actor, asked));
}
