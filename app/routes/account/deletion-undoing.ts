import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { undoDeletion } from "#app/domain/privacy/ask-deletion.server.ts";
import { missing, requireSelf } from "#app/web/require-actor.ts";

/** There is nothing to read here: the account's own page has the button. */
export function loader() {
  throw missing();
}

export async function action({ request, context }: ActionFunctionArgs) {
  await undoDeletion(context.deps, requireSelf(context, request));
  return redirect("/account/deletion", 303);
}
