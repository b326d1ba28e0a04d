import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { removePassword } from "#app/domain/people/remove-password.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";

export function loader() {
  throw missing();
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "set-password", "/account/security/password");
  const done = await removePassword(context.deps, person);
  if (!done.ok && done.reason !== "already-done") throw refusal(context, done.reason);
  return redirect("/account/security", 303);
}
