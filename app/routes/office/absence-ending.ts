import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { endAbsence } from "#app/domain/offices/end-absence.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner", "officer");
  const ended = await endAbsence(context.deps, person, id);
  if (!ended.ok) throw refusal(context, ended.reason);
  return redirect("/office/absence", 303);
}
