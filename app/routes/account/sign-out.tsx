import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { sessionOf } from "#app/domain/people/session-queries.server.ts";
import { signOut } from "#app/domain/people/sign-out.server.ts";
import { signOutForm } from "#app/domain/people/sign-out-form.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

/**
 * Ends this session, or with `everywhere` all of the person's. Who came through the city's provider learns that theirs there
 * goes on.
 */
export async function action({ request, context: { deps } }: ActionFunctionArgs) {
  const form = await parseForm(request, signOutForm);
  const everywhere = form.ok && form.value.everywhere === "yes";
  const session = await sessionOf(deps, request.headers);
  const byProvider = session?.proofs.some(({ method }) => method === "provider") ?? false;
  const headers = await signOut(deps, request.headers, everywhere);
  headers.set("Location", byProvider && deps.provider ? "/sign-in/provider/left" : "/");
  return new Response(null, { status: 303, headers });
}
