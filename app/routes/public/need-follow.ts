import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { followNeed } from "#app/domain/needs/follow-need.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { requireProof } from "#app/web/require-proof.ts";

/** Whoever lands here after signing in goes on to the need. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/needs/${encodeURIComponent(params.number ?? "")}`);
}

/** Who still has to sign in is led there, and back to the need with the button to go on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const number = params.number ?? "";
  const actor = await requireProof(context, request, "follow", `/needs/${encodeURIComponent(number)}`);
  const changed = await followNeed(context.deps, actor, { number, follow: true });
  if (!changed.ok) throw refusal(context, changed.reason);
  return redirect(`/needs/${number}`, 303);
}
