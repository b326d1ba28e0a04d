import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { noticesForm } from "#app/domain/people/account-forms.ts";
import { accountOf } from "#app/domain/people/account-queries.server.ts";
import { changeChoicesOfNotice } from "#app/domain/people/change-choices-of-notice.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = await accountOf(context.deps, requirePerson(context, request));
  if (!account) throw missing();
  const chosen = [...(account.tellByEmail ? ["email"] : []), ...(account.tellBySms ? ["sms"] : [])];
  return { title: context.t("account.notices.title"), chosen, email: account.email, mobile: account.mobile };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await parseForm(request, noticesForm);
  if (!form.ok) return again(form);
  const { ways } = form.value;
  const choices = { email: ways.includes("email"), sms: ways.includes("sms") };
  await changeChoicesOfNotice(context.deps, person, choices);
  return redirect("/account", 303);
}

export default function Notices() {
  const t = useT();
  const { chosen, email, mobile } = useLoaderData<typeof loader>();
  const fresh = { ...formState(undefined), values: { "ways[]": chosen } };
  const again = useActionData();
  const form = again ? formState(again) : fresh;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account">{t("account.title")}</a>
      </p>
      <h1>{t("account.notices.title")}</h1>
      <p className="lead">{t("account.notices.lead")}</p>
      <form method="post" className="form">
        <FormProblems form={form} />
        <ChoiceField
          name="ways[]"
          label={t("account.notices.besides")}
          choices={[
            {
              value: "email",
              label: t("account.notices.email"),
              hint: email ?? t("account.notices.needs-email"),
            },
            {
              value: "sms",
              label: t("account.notices.sms"),
              hint: mobile ?? t("account.notices.needs-mobile"),
            },
          ]}
          form={form}
        />
        <div>
          <button type="submit" className="btn">
            {t("account.save")}
          </button>
        </div>
      </form>
    </section>
  );
}
