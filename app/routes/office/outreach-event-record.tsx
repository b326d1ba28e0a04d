import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { recordForm } from "#app/domain/outreach/events/event-form.ts";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { recordEvent } from "#app/domain/outreach/events/record-event.server.ts";
import { EventFormPage } from "#app/ui/outreach/event-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const { deps, t } = context;
  const event = await eventView(deps.db.read, actor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  return { title: t("outreach.events.write-record"), event };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const number = params.number ?? "";
  const form = await parseForm(request, recordForm);
  if (!form.ok) return again(form);
  const done = await recordEvent(context.deps, actor, { ...form.value, number });
  return done.ok
    ? redirect(`/office/outreach/events/${number}`, 303)
    : again({ values: form.values }, done.reason);
}

export default function RecordOfEvent() {
  const t = useT();
  const { title, event } = useLoaderData<typeof loader>();
  const { number, attended, record } = event;
  const form = formState(useActionData(), { attended: String(attended ?? ""), record: record ?? "" });
  return (
    <EventFormPage {...{ title, form, number, lead: t("outreach.events.record-lead"), act: title }}>
      <TextField
        {...{ name: "attended", form, required: true, inputMode: "numeric" as const }}
        label={t("outreach.events.how-many")}
      />
      <AreaField
        {...{ name: "record", form, required: true, rows: 6, maxLength: 2000 }}
        label={t("outreach.events.record")}
      />
    </EventFormPage>
  );
}
