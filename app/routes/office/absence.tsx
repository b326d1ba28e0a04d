import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { absenceForm } from "#app/domain/offices/absence-form.ts";
import { absencesAround } from "#app/domain/offices/absence-queries.server.ts";
import { colleagueChoices } from "#app/domain/offices/colleague-choices.server.ts";
import { enterAbsence } from "#app/domain/offices/enter-absence.server.ts";
import { substituteRoles } from "#app/domain/people/roles.ts";
import { AbsencePage } from "#app/ui/offices/absence-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, "planner", "officer");
  const { db, clock, zone } = context.deps;
  const now = clock.now();
  const today = civilDateOf(now, zone);
  return {
    title: context.t("offices.absence.title"),
    today,
    ...(await absencesAround(db.read, person.id, today)),
    colleagues: await colleagueChoices(db.read, person.id, substituteRoles, now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner", "officer");
  const form = await parseForm(request, absenceForm);
  if (!form.ok) return again(form);
  const entered = await enterAbsence(context.deps, person, form.value);
  return entered.ok ? redirect("/office/absence", 303) : again({ values: form.values }, entered.reason);
}

export default function Absence() {
  return <AbsencePage {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
