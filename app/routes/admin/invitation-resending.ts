import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { resendInvitation } from "#app/domain/invitations/resend-invitation.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";

export function loader() {
  throw missing();
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "invite-staff", "/admin/invitations");
  const done = await resendInvitation(context.deps, actor, { id, lang: context.lang });
  if (!done.ok) throw refusal(context, done.reason);
  return redirect("/admin/invitations", 303);
}
