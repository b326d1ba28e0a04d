import { useActionData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { followUp } from "#app/domain/needs/follow-up.server.ts";
import { followUpForm } from "#app/domain/needs/follow-up-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { FollowUpForm } from "#app/ui/submit/follow-up-form.tsx";
import { guestCookie } from "#app/web/guest-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { again } from "#app/web/respond.ts";

export function loader({ context: { t } }: LoaderFunctionArgs) {
  return { title: t("submit.follow-up.title") };
}

/** Opens the need that number and query code prove, for an hour. The code never comes back in the page. */
export async function action({ request, context: { deps, callerDigest } }: ActionFunctionArgs) {
  const form = await parseForm(request, followUpForm);
  if (!form.ok) return again(form);
  const found = await followUp(deps, { ...form.value, callerDigest });
  if (!found.ok) return again({ values: { number: form.values.number ?? [] } }, found.reason);
  const headers = { "Set-Cookie": guestCookie(deps, found.needId) };
  return redirect(`/needs/${found.number}`, { status: 303, headers });
}

export default function FollowUp() {
  const t = useT();
  return (
    <section className="narrow">
      <h1>{t("submit.follow-up.title")}</h1>
      <p className="lead">{t("submit.follow-up.lead")}</p>
      <FollowUpForm form={formState(useActionData())} />
    </section>
  );
}
