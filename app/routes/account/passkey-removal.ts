import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { removePasskey } from "#app/domain/people/remove-passkey.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";

export function loader() {
  throw missing();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = "/account/security/passkeys";
  const person = await requireProof(context, request, "change-passkeys", at);
  const done = await removePasskey(context.deps, person, params.id ?? "");
  if (!done.ok) throw refusal(context, done.reason);
  return redirect(at, 303);
}
