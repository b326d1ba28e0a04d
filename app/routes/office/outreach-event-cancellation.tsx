import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { cancelEvent } from "#app/domain/outreach/events/cancel-event.server.ts";
import { cancellationForm } from "#app/domain/outreach/events/event-form.ts";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { EventFormPage } from "#app/ui/outreach/event-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const { deps, t } = context;
  const event = await eventView(deps.db.read, actor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  return { title: t("outreach.events.cancel"), event };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const number = params.number ?? "";
  const form = await parseForm(request, cancellationForm);
  if (!form.ok) return again(form);
  const done = await cancelEvent(context.deps, actor, { ...form.value, number });
  return done.ok
    ? redirect(`/office/outreach/events/${number}`, 303)
    : again({ values: form.values }, done.reason);
}

export default function CancelEvent() {
  const t = useT();
  const { title, event } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const lead = t("outreach.events.cancel-lead", { count: event.coming + event.waiting });
  return (
    <EventFormPage {...{ title, form, number: event.number, lead, act: title }}>
      <AreaField
        {...{ name: "reason", form, required: true, maxLength: 500, label: t("outreach.events.reason") }}
      />
    </EventFormPage>
  );
}
