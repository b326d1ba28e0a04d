import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keptPhotos, photoDoor } from "#app/domain/needs/photo-door.server.ts";
import { recordForm } from "#app/domain/outreach/events/event-form.ts";
import { recordPhotosAllowed } from "#app/domain/outreach/events/event-photo.ts";
import { recordPhotos } from "#app/domain/outreach/events/event-photos.server.ts";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { recordEvent } from "#app/domain/outreach/events/record-event.server.ts";
import { EventFormPage } from "#app/ui/outreach/event-form-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PhotoSlots } from "#app/ui/tasks/photo-slots.tsx";
import { checkForm } from "#app/web/parse-form.ts";
import { readPhotoSlots } from "#app/web/photo-slots.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const { deps, t } = context;
  const number = params.number ?? "";
  const event = await eventView(deps.db.read, actor, number, deps.clock.now());
  if (!event) throw missing();
  const photos = await keptPhotos(deps, await recordPhotos(deps.db.read, number));
  return { title: t("outreach.events.write-record"), event, photos };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const number = params.number ?? "";
  const sent = await readPhotoSlots(context, request, recordPhotosAllowed, photoDoor(context.deps));
  if (!sent.ok) return again({ values: {} }, sent.reason);
  const form = checkForm(sent.form, recordForm);
  const errors = { ...sent.errors, ...(form.ok ? {} : form.errors) };
  const back = { values: form.values, errors, pictures: sent.pictures };
  if (!form.ok || Object.keys(errors).length > 0) return again(back, sent.reason);
  const done = await recordEvent(context.deps, actor, { ...form.value, photos: sent.photos, number });
  return done.ok ? redirect(`/office/outreach/events/${number}`, 303) : again(back, done.reason);
}

export default function RecordOfEvent() {
  const t = useT();
  const { title, event, photos } = useLoaderData<typeof loader>();
  const { number, attended, record } = event;
  const form = {
    pictures: photos.pictures,
    ...formState(useActionData(), {
      ...photos.values,
      ...{ attended: String(attended ?? ""), record: record ?? "" },
    }),
  };
  return (
    <EventFormPage
      {...{ title, form, number, lead: t("outreach.events.record-lead"), act: title, uploads: true }}
    >
      <TextField
        {...{ name: "attended", form, required: true, inputMode: "numeric" as const }}
        label={t("outreach.events.how-many")}
      />
      <AreaField
        {...{ name: "record", form, required: true, rows: 6, maxLength: 2000 }}
        label={t("outreach.events.record")}
      />
      <PhotoSlots form={form} most={recordPhotosAllowed} hint={t("outreach.events.photo-hint")} />
    </EventFormPage>
  );
}
