import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { guardianStandingOf } from "#app/domain/people/guardianship-queries.server.ts";
import { askGuardian } from "#app/domain/privacy/ask-guardian.server.ts";
import { declareAge } from "#app/domain/privacy/declare-age.server.ts";
import { ageForm, guardianForm } from "#app/domain/privacy/guardian-forms.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { GuardianPage } from "#app/ui/privacy/guardian-page.tsx";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { takeQuota } from "#app/web/take-quota.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const standing = await guardianStandingOf(context.deps, person.id);
  return { title: context.t("privacy.guardian.title"), standing };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps, lang } = context;
  const posted = await postedForm(request);
  if (posted.has("mobile")) {
    const form = checkForm(posted, guardianForm);
    if (!form.ok) return again(form);
    const may = await takeQuota(context, "code");
    if (may !== true) return again(form, may);
    const asked = await askGuardian(deps, person, { mobile: form.value.mobile, lang });
    if (!asked.ok) return again(form, asked.reason);
  } else {
    const form = checkForm(posted, ageForm);
    if (!form.ok) return again(form);
    const declared = await declareAge(deps, person, form.value.band);
    if (!declared.ok) return again(form, declared.reason);
  }
  return redirect("/account/guardian", 303);
}

export default function Guardian() {
  const { standing } = useLoaderData<typeof loader>();
  return (
    <GuardianPage standing={standing} form={formState(useActionData(), { band: standing.band ?? "" })} />
  );
}
