import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { handoverForm } from "#app/domain/offices/absence-form.ts";
import { colleagueChoices } from "#app/domain/offices/colleague-choices.server.ts";
import { mayWithdrawHandover, territoriesHeld } from "#app/domain/offices/handover-policy.ts";
import { handoversOf, territoriesOf } from "#app/domain/offices/handover-queries.server.ts";
import { proposeHandover } from "#app/domain/offices/propose-handover.server.ts";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { personPage } from "#app/domain/people/person-page-queries.server.ts";
import { OfferHandoverPage } from "#app/ui/offices/offer-handover-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  const { db, clock, zone } = context.deps;
  const now = clock.now();
  const person = await personPage(db.read, id, now);
  if (!person) throw missing();
  const given = (await handoversOf(db.read, id)).filter(({ fromId }) => fromId === id);
  return {
    title: context.t("offices.handover.title"),
    ...{ today: civilDateOf(now, zone), me: actor.id, person: { id, name: person.name } },
    all: given.map((each) => ({ ...each, mayWithdraw: mayWithdrawHandover(actor, each) })),
    territories: await territoriesOf(db.read, territoriesHeld(await grantsOf(context.deps, id))),
    planners: await colleagueChoices(db.read, id, ["planner"], now),
  };
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  requireRole(context, request, "administrator");
  const actor = await requireProof(context, request, "end-role");
  const form = await parseForm(request, handoverForm);
  if (!form.ok) return again(form);
  const proposed = await proposeHandover(context.deps, actor, { fromId: id, ...form.value });
  if (!proposed.ok) return again({ values: form.values }, proposed.reason);
  return redirect(`/admin/people/${id}/handover`, 303);
}

export default function OfferHandover() {
  return <OfferHandoverPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
