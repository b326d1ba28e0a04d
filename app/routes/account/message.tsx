import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { openMessage } from "#app/domain/notifications/read-messages.server.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

/** Opens a message: read from now on, and on to what it is about. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const opened = await openMessage(context.deps, person, params.id ?? "");
  if (!opened.ok) throw missing();
  return redirect(opened.link, 303);
}
