import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { signOut } from "#app/domain/people/sign-out.server.ts";
import { signOutForm } from "#app/domain/people/sign-out-form.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

/** Ends this session, or with `everywhere` all of the person's. */
export async function action({ request, context: { deps } }: ActionFunctionArgs) {
  const form = await parseForm(request, signOutForm);
  const everywhere = form.ok && form.value.everywhere === "yes";
  const headers = await signOut(deps, request.headers, everywhere);
  headers.set("Location", "/");
  return new Response(null, { status: 303, headers });
}
