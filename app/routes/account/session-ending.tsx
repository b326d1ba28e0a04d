import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { endSession } from "#app/domain/people/end-session.server.ts";
import { sessionOf } from "#app/domain/people/session-queries.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

/** Ends one session, or as `others` all but this one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps } = context;
  const own = await sessionOf(deps, request.headers);
  const { id = "" } = params;
  const ended = await endSession(deps, person, id === "others" ? { allBut: own?.id ?? "" } : { id });
  if (!ended.ok) throw refusal(context, ended.reason);
  return redirect("/account/sessions", 303);
}
