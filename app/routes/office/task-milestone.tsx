import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { reachMilestone } from "#app/domain/tasks/reach-milestone.server.ts";
import { milestoneReachedForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
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
  const milestone = task.milestones.find(({ id }) => id === params.milestone);
  if (!milestone) throw missing();
  return { title: t("tasks.office.act.reach"), task, milestone };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, milestoneReachedForm);
  if (!form.ok) return again(form);
  const reached = { number, milestoneId: params.milestone ?? "", evidence: form.value.evidence };
  const done = await reachMilestone(context.deps, actor, reached);
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again({ values: form.values }, done.reason);
}

export default function TaskMilestone() {
  const t = useT();
  const { task, milestone } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <TaskActPage act="reach" {...{ task, form }}>
      <p>
        <strong>{milestone.title}</strong> {t("tasks.planned", { day: milestone.dueOn })}
      </p>
      <AreaField
        {...{ name: "evidence", form, required: true, rows: 3, maxLength: 1000 }}
        label={t("tasks.office.evidence")}
        hint={t("tasks.office.evidence-hint")}
      />
    </TaskActPage>
  );
}
