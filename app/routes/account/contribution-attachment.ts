import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ownAttachment } from "#app/domain/consultations/places/attachments.server.ts";
import { attachmentAsked } from "#app/web/place-asked.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { sealedOff } from "#app/web/sealed-off.ts";

/** An attachment of one's own contribution. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { deps } = context;
  const asked = { receipt: params.receipt ?? "", place: attachmentAsked(params.place) };
  return sealedOff(deps, request, "wenji-attachment", await ownAttachment(deps.db.read, actor, asked));
}
