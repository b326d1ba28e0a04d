import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { eventForm } from "#app/domain/outreach/events/event-form.ts";
import { makeEvent } from "#app/domain/outreach/events/make-event.server.ts";
import { EventFields } from "#app/ui/outreach/event-fields.tsx";
import { EventFormPage } from "#app/ui/outreach/event-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator", "planner");
  return { title: context.t("outreach.events.new"), submissionKey: context.deps.ids.next() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const form = await parseForm(request, eventForm);
  if (!form.ok) return again(form);
  const made = await makeEvent(context.deps, actor, form.value);
  return made.ok
    ? redirect(`/office/outreach/events/${made.number}`, 303)
    : again({ values: form.values }, made.reason);
}

export default function NewEvent() {
  const t = useT();
  const { title, submissionKey } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { submissionKey });
  return (
    <EventFormPage
      {...{ title, form, lead: t("outreach.events.new-lead"), act: t("outreach.events.announce") }}
    >
      <EventFields form={form} />
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? submissionKey} />
    </EventFormPage>
  );
}
