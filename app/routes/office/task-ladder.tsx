import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { taskChoices } from "#app/domain/tasks/office-task-queries.server.ts";
import { placeInLadder } from "#app/domain/tasks/place-in-ladder.server.ts";
import { taskPlaceInLadderForm } from "#app/domain/tasks/task-form.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
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
  const { parents } = await taskChoices(deps.db.read);
  return {
    title: t("tasks.office.act.place"),
    task,
    version: versionAsked(request, task.version),
    parents: parents.filter((each) => each.number !== task.number),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const number = params.number ?? "";
  const form = await parseForm(request, taskPlaceInLadderForm);
  if (!form.ok) return again(form);
  const { parent, weight, version } = form.value;
  const asked = { number, version, weight, parentNumber: parent === "" ? null : parent };
  const done = await placeInLadder(context.deps, actor, asked);
  return done.ok ? redirect(`/office/tasks/${number}`, 303) : again({ values: form.values }, done.reason);
}

export default function TaskLadder() {
  const t = useT();
  const { task, version, parents } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { parent: task.parent?.number ?? "", weight: String(task.weight) });
  return (
    <TaskActPage act="place" {...{ task, form, version }}>
      <SelectField
        {...{ name: "parent", form, empty: t("tasks.none"), label: t("tasks.part-of") }}
        choices={parents.map(({ number, title }) => ({
          value: number,
          label: t("tasks.page-title", { title, number }),
        }))}
      />
      <TextField
        {...{ name: "weight", form, required: true, inputMode: "decimal" as const }}
        label={t("tasks.office.weight")}
        hint={t("tasks.office.weight-hint")}
      />
    </TaskActPage>
  );
}
