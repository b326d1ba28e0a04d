import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { removeQualification } from "#app/domain/market/remove-qualification.server.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";

const back = (id: string | undefined) =>
  redirect(`/account/market-entities/${encodeURIComponent(id ?? "")}/qualifications`, 303);

/** The list has the button; who comes here otherwise goes there. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  return redirect(`/account/market-entities/${encodeURIComponent(params.id ?? "")}/qualifications`);
}

/** Takes a qualification back; a second click finds it gone, which is what was wanted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const [entityId, qualificationId] = [params.id ?? "", params.qualification ?? ""];
  const removed = await removeQualification(context.deps, person, { entityId, qualificationId });
  if (!removed.ok && removed.reason === "not-found") throw missing();
  return back(params.id);
}
