import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { tellApart } from "#app/domain/needs/similar/tell-apart.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { postedForm } from "#app/web/parse-form.ts";
import { refusal } from "#app/web/refusal.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** Whoever lands here after signing in goes on to the case. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/office/needs/${encodeURIComponent(params.number ?? "")}`);
}

export async function action({ request, params: { number = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const form = await postedForm(request);
  const told = await tellApart(context.deps, person, { number, other: String(form.get("other") ?? "") });
  if (!told.ok) throw refusal(context, told.reason);
  return redirect(`/office/needs/${number}`, 303);
}
