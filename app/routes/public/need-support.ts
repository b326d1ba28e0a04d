import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { supportNeed } from "#app/domain/needs/support-need.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { requireSwitch } from "#app/web/require-switch.ts";

/** Whoever lands here after signing in goes on to the need. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/needs/${encodeURIComponent(params.number ?? "")}`);
}

/** 附议. Who still has to sign in or to prove a mobile number is led there, and back to the need with the button to go on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const number = params.number ?? "";
  const actor = await requireProof(context, request, "support", `/needs/${encodeURIComponent(number)}`);
  const supported = await supportNeed(context.deps, actor, { number });
  if (supported.ok) return redirect(`/needs/${number}`, 303);
  if (supported.reason === "switched-off") requireSwitch(context, "support");
  if (supported.reason === "mobile-not-proved") return redirect(`/account/contact?to=/needs/${number}`, 303);
  throw refusal(context, supported.reason);
}
