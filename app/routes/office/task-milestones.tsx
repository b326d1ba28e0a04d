import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { addMilestone } from "#app/domain/tasks/add-milestone.server.ts";
import { milestoneForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { TaskActPage } from "#app/ui/tasks/task-act-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "officer", "coordinator");
  const { deps, t } = context;
  const task = await taskPage(deps.db.read, params.number ?? "");
  if (!task) throw missing();
  return { title: t("tasks.office.act.milestone"), task };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, milestoneForm);
  if (!form.ok) return again(form);
  const done = await addMilestone(context.deps, actor, { ...form.value, number });
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again({ values: form.values }, done.reason);
}

export default function TaskMilestones() {
  const t = useT();
  const { task } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <TaskActPage act="milestone" {...{ task, form }}>
      <TextField
        {...{ name: "title", form, required: true, maxLength: 80 }}
        label={t("tasks.office.milestone")}
      />
      <TextField
        {...{ name: "dueOn", form, required: true, type: "date", min: task.startOn, max: task.dueOn }}
        label={t("tasks.head.due")}
      />
    </TaskActPage>
  );
}
