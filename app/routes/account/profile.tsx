import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { profileForm } from "#app/domain/people/account-forms.ts";
import { accountOf } from "#app/domain/people/account-queries.server.ts";
import { changeProfile } from "#app/domain/people/change-profile.server.ts";
import { langs } from "#app/domain/text/language.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = await accountOf(context.deps, requirePerson(context, request));
  if (!account) throw missing();
  const { displayName, locale } = account;
  return { title: context.t("account.profile.title"), initial: { displayName, locale } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await parseForm(request, profileForm);
  if (!form.ok) return again(form);
  await changeProfile(context.deps, person, form.value);
  return redirect("/account", 303);
}

export default function Profile() {
  const t = useT();
  const form = formState(useActionData(), useLoaderData<typeof loader>().initial);
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account">{t("account.title")}</a>
      </p>
      <h1>{t("account.profile.title")}</h1>
      <form method="post" className="form">
        <FormProblems form={form} />
        <TextField
          name="displayName"
          label={t("account.profile.name")}
          hint={t("account.profile.name-hint")}
          autoComplete="nickname"
          maxLength={40}
          required
          form={form}
        />
        <ChoiceField
          name="locale"
          label={t("account.profile.language")}
          hint={t("account.profile.language-hint")}
          choices={langs.map((lang) => ({ value: lang, label: t(`account.languages.${lang}`) }))}
          required
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
