import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { childrenOf, guardianAskedOf } from "#app/domain/people/guardianship-queries.server.ts";
import { answerGuardian, endGuardianship } from "#app/domain/privacy/answer-guardian.server.ts";
import { guardianAnswerForm, guardianshipEndForm } from "#app/domain/privacy/guardian-forms.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { ChildrenPage } from "#app/ui/privacy/children-page.tsx";
import { consentText } from "#app/web/consent-text.ts";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, t, lang } = context;
  return {
    title: t("privacy.children.title"),
    asked: await guardianAskedOf(deps, person.id),
    children: await childrenOf(deps, person.id),
    text: (await consentText(lang, "guardian", null))?.blocks ?? [],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const posted = await postedForm(request);
  if (posted.has("why")) {
    const form = checkForm(posted, guardianshipEndForm);
    if (!form.ok) return again(form);
    const ended = await endGuardianship(context.deps, person, form.value);
    if (!ended.ok) return again(form, ended.reason);
  } else {
    const form = checkForm(posted, guardianAnswerForm);
    if (!form.ok) return again(form);
    const answered = await answerGuardian(context.deps, person, form.value);
    if (!answered.ok) return again(form, answered.reason);
  }
  return redirect("/account/children", 303);
}

export default function Children() {
  return <ChildrenPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
