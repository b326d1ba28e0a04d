import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { appealSuspension } from "#app/domain/people/appeal-suspension.server.ts";
import { appealForm } from "#app/domain/people/suspension-form.ts";
import { suspensionOf } from "#app/domain/people/suspension-queries.server.ts";
import { SuspensionPage } from "#app/ui/account/suspension-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireSuspended } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = requireSuspended(context, request);
  const suspension = await suspensionOf(context.deps.db.read, id);
  if (!suspension) throw missing();
  return { title: context.t("suspension.title"), suspension };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const suspended = requireSuspended(context, request);
  const form = await parseForm(request, appealForm);
  if (!form.ok) return again(form);
  const appealed = await appealSuspension(context.deps, suspended, form.value.words);
  return appealed.ok ? redirect("/account/suspension", 303) : again(form, appealed.reason);
}

export default function Suspension() {
  const { suspension } = useLoaderData<typeof loader>();
  return <SuspensionPage suspension={suspension} form={formState(useActionData<typeof action>())} />;
}
