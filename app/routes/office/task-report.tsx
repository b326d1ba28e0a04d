import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { deskMay } from "#app/domain/tasks/desk-may.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import { taskReportForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { TaskActPage } from "#app/ui/tasks/task-act-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
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
  const form = await parseForm(request, taskReportForm);
  if (!form.ok) return again(form);
  const done = await reportOnTask(context.deps, actor, { ...form.value, number });
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again({ values: form.values }, done.reason);
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
    <TaskActPage act="report" {...{ task, form, version }}>
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
    </TaskActPage>
  );
}
