import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { endFactorsOf } from "#app/domain/people/end-factors-of.server.ts";
import { personPage } from "#app/domain/people/person-page-queries.server.ts";
import { factorsOf } from "#app/domain/people/second-factor-queries.server.ts";
import { reasonForm } from "#app/domain/people/suspension-form.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { FactorEndingPage } from "#app/ui/security/factor-ending-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  const person = await personPage(deps.db.read, id, deps.clock.now());
  if (!person) throw missing();
  const factors = await factorsOf(deps.db.read, id);
  return { title: t("security.ending.title"), person: { id, name: person.name }, factors };
}

/** For whoever lost their second factor and has made sure of who they are. */
export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "end-others-factor");
  const form = await parseForm(request, reasonForm);
  if (!form.ok) return again(form);
  const done = await endFactorsOf(context.deps, actor, { personId: id, reason: form.value.reason });
  return done.ok ? redirect(`/admin/people/${id}`, 303) : again(form, done.reason);
}

export default function SecondFactor() {
  const { person, factors } = useLoaderData<typeof loader>();
  return <FactorEndingPage {...{ person, factors }} form={formState(useActionData())} />;
}
