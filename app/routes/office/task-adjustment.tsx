import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { adjustTask } from "#app/domain/tasks/adjust-task.server.ts";
import { taskAdjustForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { TaskActPage } from "#app/ui/tasks/task-act-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { versionAsked } from "#app/web/version-asked.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const task = await taskPage(deps.db.read, params.number ?? "");
  if (!task) throw missing();
  return { title: t("tasks.office.act.adjust"), task, version: versionAsked(request, task.version) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, taskAdjustForm);
  if (!form.ok) return again(form);
  const done = await adjustTask(context.deps, actor, { ...form.value, number });
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again({ values: form.values }, done.reason);
}

export default function TaskAdjustment() {
  const t = useT();
  const { task, version } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { dueOn: task.dueOn, target: String(task.target) });
  return (
    <TaskActPage act="adjust" {...{ task, form, version }}>
      <div className="field-pair">
        <TextField {...{ name: "dueOn", form, required: true, type: "date" }} label={t("tasks.head.due")} />
        <TextField
          {...{ name: "target", form, required: true, inputMode: "decimal" as const }}
          label={t("tasks.office.target-in", { unit: task.measureUnit })}
        />
      </div>
      <AreaField
        {...{ name: "words", form, required: true, maxLength: 2000 }}
        label={t("tasks.office.adjust-why")}
        hint={t("tasks.office.outcome-hint")}
      />
    </TaskActPage>
  );
}
