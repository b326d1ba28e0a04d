import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { photoDoor } from "#app/domain/needs/photo-door.server.ts";
import { deskMay } from "#app/domain/tasks/desk-may.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { taskReportForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { reportPhotosAllowed } from "#app/domain/tasks/task-photo.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PhotoSlots } from "#app/ui/tasks/photo-slots.tsx";
import { TaskActPage } from "#app/ui/tasks/task-act-page.tsx";
import { checkForm } from "#app/web/parse-form.ts";
import { readPhotoSlots } from "#app/web/photo-slots.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { versionAsked } from "#app/web/version-asked.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator");
  const { deps, t } = context;
  const task = await taskPage(deps.db.read, params.number ?? "");
  if (!task) throw missing();
  return {
    title: t("tasks.office.act.report"),
    task,
    version: versionAsked(request, task.version),
    moves: deskMay(actor, task).report,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator");
  const number = params.number ?? "";
  const sent = await readPhotoSlots(context, request, reportPhotosAllowed, photoDoor(context.deps));
  if (!sent.ok) return again({ values: {} }, sent.reason);
  const form = checkForm(sent.form, taskReportForm);
  const errors = { ...sent.errors, ...(form.ok ? {} : form.errors) };
  const back = { values: form.values, errors, pictures: sent.pictures };
  if (!form.ok || Object.keys(errors).length > 0) return again(back, sent.reason);
  const done = await reportOnTask(context.deps, actor, { ...form.value, photos: sent.photos, number });
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again(back, done.reason);
}

export default function TaskReport() {
  const t = useT();
  const { task, version, moves } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {
    move: moves[0] ?? "report",
    progress: String(task.progress),
    done: String(task.done),
  });
  return (
    <TaskActPage act="report" uploads {...{ task, form, version }}>
      <ChoiceField
        {...{ name: "move", form, required: true, label: t("tasks.office.which") }}
        choices={moves.map((value) => ({ value, label: t(`tasks.move.${value}`) }))}
      />
      <AreaField
        {...{ name: "words", form, required: true, maxLength: 2000 }}
        label={t("tasks.office.words")}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "progress", form, required: true, inputMode: "numeric" as const }}
          label={t("tasks.office.percent")}
          {...(task.parts.length > 0 && { hint: t("tasks.office.percent-hint") })}
        />
        <TextField
          {...{ name: "done", form, required: true, inputMode: "decimal" as const }}
          label={t("tasks.office.done", { unit: task.measureUnit })}
        />
      </div>
      <AreaField
        {...{ name: "evidence", form, rows: 3, maxLength: 1000 }}
        label={t("tasks.office.evidence")}
        hint={t("tasks.office.evidence-hint")}
      />
      <PhotoSlots form={form} />
    </TaskActPage>
  );
}
