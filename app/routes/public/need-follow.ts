import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { followNeed } from "#app/domain/needs/follow-need.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { requirePerson } from "#app/web/require-actor.ts";

/** Whoever lands here after signing in goes on to the need. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/needs/${encodeURIComponent(params.number ?? "")}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const number = params.number ?? "";
  const changed = await followNeed(context.deps, actor, { number, follow: true });
  if (!changed.ok) throw refusal(context, changed.reason);
  return redirect(`/needs/${number}`, 303);
}
