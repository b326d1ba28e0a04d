import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { photoDoor } from "#app/domain/needs/photo-door.server.ts";
import { deskMay } from "#app/domain/tasks/desk-may.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { taskEndForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { reportPhotosAllowed } from "#app/domain/tasks/task-photo.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
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
    title: t("tasks.office.act.end"),
    task,
    version: versionAsked(request, task.version),
    moves: deskMay(actor, task).end,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator");
  const number = params.number ?? "";
  const sent = await readPhotoSlots(context, request, reportPhotosAllowed, photoDoor(context.deps));
  if (!sent.ok) return again({ values: {} }, sent.reason);
  const form = checkForm(sent.form, taskEndForm);
  const errors = { ...sent.errors, ...(form.ok ? {} : form.errors) };
  const back = { values: form.values, errors, pictures: sent.pictures };
  if (!form.ok || Object.keys(errors).length > 0) return again(back, sent.reason);
  const done = await endTask(context.deps, actor, { ...form.value, photos: sent.photos, number });
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again(back, done.reason);
}

export default function TaskEnding() {
  const t = useT();
  const { task, version, moves } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { move: moves[0] ?? "finish" });
  const mayTerminate = moves.includes("terminate");
  return (
    <TaskActPage act="end" uploads {...{ task, form, version }}>
      <ChoiceField
        {...{ name: "move", form, required: true, label: t("tasks.office.which") }}
        choices={moves.map((value) => ({ value, label: t(`tasks.move.${value}`) }))}
      />
      <AreaField
        {...{ name: "words", form, required: true, maxLength: 2000 }}
        label={t("tasks.office.outcome")}
        hint={t("tasks.office.outcome-hint")}
      />
      <AreaField
        {...{ name: "evidence", form, rows: 3, maxLength: 1000 }}
        label={t("tasks.office.evidence")}
        hint={t(mayTerminate ? "tasks.office.end-evidence-hint" : "tasks.office.evidence-hint")}
      />
      <PhotoSlots form={form} />
    </TaskActPage>
  );
}
