import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { liftSuspension } from "#app/domain/people/lift-suspension.server.ts";
import { personPage } from "#app/domain/people/person-page-queries.server.ts";
import { suspendPerson } from "#app/domain/people/suspend-person.server.ts";
import { suspensionForm } from "#app/domain/people/suspension-form.ts";
import { suspensionOf } from "#app/domain/people/suspension-queries.server.ts";
import { SuspendPage } from "#app/ui/offices/suspend-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  const person = await personPage(deps.db.read, id, deps.clock.now());
  if (!person) throw missing();
  const suspension = await suspensionOf(deps.db.read, id);
  const roles = person.grants.filter(({ endedAt }) => endedAt === null).length;
  const title = t(suspension ? "offices.suspend.lift" : "offices.suspend.title");
  return { title, person: { id, name: person.name }, suspension, roles, sessions: person.sessions };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  await requireProof(context, request, "end-role");
  const form = await parseForm(request, suspensionForm);
  if (!form.ok) return again(form);
  const { act, reason } = form.value;
  const change = act === "lift" ? liftSuspension : suspendPerson;
  const done = await change(context.deps, actor, { personId: id, reason });
  return done.ok ? redirect(`/admin/people/${id}`, 303) : again({ values: form.values }, done.reason);
}

export default function Suspension() {
  return <SuspendPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
