import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { handoverForm } from "#app/domain/offices/absence-form.ts";
import { colleagueChoices } from "#app/domain/offices/colleague-choices.server.ts";
import { ownTerritories } from "#app/domain/offices/handover-policy.ts";
import { casesInHand, handoversOf, territoriesOf } from "#app/domain/offices/handover-queries.server.ts";
import { proposeHandover } from "#app/domain/offices/propose-handover.server.ts";
import { HandoversPage } from "#app/ui/offices/handovers-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, "planner");
  const { db, clock, zone } = context.deps;
  const now = clock.now();
  const all = await handoversOf(db.read, person.id);
  const open = all.filter(({ state }) => state === "proposed" || state === "accepted");
  return {
    title: context.t("offices.handover.title"),
    ...{ today: civilDateOf(now, zone), me: person.id, all },
    cases: await Promise.all(
      open.map(async ({ id, territoryId, fromId }) => ({
        id,
        ...(await casesInHand(db.read, territoryId, fromId)),
      })),
    ),
    territories: await territoriesOf(db.read, ownTerritories(person)),
    planners: await colleagueChoices(db.read, person.id, ["planner"], now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner");
  const form = await parseForm(request, handoverForm);
  if (!form.ok) return again(form);
  const proposed = await proposeHandover(context.deps, person, form.value);
  return proposed.ok ? redirect("/office/handovers", 303) : again({ values: form.values }, proposed.reason);
}

export default function Handovers() {
  return <HandoversPage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
