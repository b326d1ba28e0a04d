import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { supportNeed } from "#app/domain/needs/support-need.server.ts";
import { refusal } from "#app/web/refusal.ts";
import { requirePerson } from "#app/web/require-actor.ts";

/** Whoever lands here after signing in goes on to the need. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/needs/${encodeURIComponent(params.number ?? "")}`);
}

/** 附议. Who still has to prove a mobile number is led there and back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const number = params.number ?? "";
  const supported = await supportNeed(context.deps, actor, { number });
  if (supported.ok) return redirect(`/needs/${number}`, 303);
  if (supported.reason === "mobile-not-proved") return redirect(`/account/contact?to=/needs/${number}`, 303);
  throw refusal(context, supported.reason);
}
