import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { changeEvent } from "#app/domain/outreach/events/change-event.server.ts";
import { eventChangeForm } from "#app/domain/outreach/events/event-form.ts";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { EventFields, eventValues } from "#app/ui/outreach/event-fields.tsx";
import { EventFormPage } from "#app/ui/outreach/event-form-page.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const { deps, t } = context;
  const event = await eventView(deps.db.read, actor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  return { title: t("outreach.events.change"), event };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const number = params.number ?? "";
  const form = await parseForm(request, eventChangeForm);
  if (!form.ok) return again(form);
  const changed = await changeEvent(context.deps, actor, { ...form.value, number });
  return changed.ok
    ? redirect(`/office/outreach/events/${number}`, 303)
    : again({ values: form.values }, changed.reason);
}

export default function ChangeEvent() {
  const { t, zone } = usePage();
  const { title, event } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), eventValues(event, zone));
  return (
    <EventFormPage
      {...{ title, form, number: event.number, lead: t("outreach.events.change-lead"), act: title }}
    >
      <EventFields form={form} />
      <input type="hidden" name="revision" value={event.revision} />
    </EventFormPage>
  );
}
