import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { followUp } from "#app/domain/needs/follow-up.server.ts";
import { followUpForm } from "#app/domain/needs/follow-up-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { FollowUpForm } from "#app/ui/submit/follow-up-form.tsx";
import { guestCookie } from "#app/web/guest-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { again } from "#app/web/respond.ts";

/** Letters lead here with the number of what they are about. */
export function loader({ request, context: { t } }: LoaderFunctionArgs) {
  const number = new URL(request.url).searchParams.get("number") ?? "";
  return { title: t("submit.follow-up.title"), number: number.slice(0, 40) };
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
  const { number } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("submit.follow-up.title")}</h1>
      <p className="lead">{t("submit.follow-up.lead")}</p>
      <FollowUpForm form={formState(useActionData(), { number })} />
      <h2>{t("submit.follow-up.lost")}</h2>
      <ul>
        <li>{t("submit.follow-up.lost-letter")}</li>
        <li>
          {t("submit.follow-up.lost-public")}
          <a href="/search">{t("submit.follow-up.lost-search")}</a>
        </li>
      </ul>
    </section>
  );
}
