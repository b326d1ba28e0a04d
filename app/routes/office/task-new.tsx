import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { taskChoices } from "#app/domain/tasks/office-task-queries.server.ts";
import { openTaskFromClause } from "#app/domain/tasks/open-task-from-clause.server.ts";
import { taskForm } from "#app/domain/tasks/task-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { OpenTaskPage } from "#app/ui/tasks/open-task-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t } = context;
  return {
    title: t("tasks.office.open-title"),
    choices: { ...(await taskChoices(deps.db.read)), clauses: await currentClauses(deps.db.read) },
    initial: {
      "clause[]": new URL(request.url).searchParams.get("clause") ?? "",
      startOn: civilDateOf(deps.clock.now(), deps.zone),
      fundsArePublic: "yes",
      weight: "1",
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, taskForm);
  if (!form.ok) return again(form);
  const [planId = "", anchor = ""] = form.value.clauseRefs[0]?.split("#") ?? [];
  const opened = await openTaskFromClause(context.deps, actor, { planId, anchor }, form.value);
  return opened.ok
    ? redirect(`/office/tasks/${opened.number}`, 303)
    : again({ values: form.values }, opened.reason);
}

export default function NewTask() {
  const t = useT();
  const { choices, initial } = useLoaderData<typeof loader>();
  return (
    <OpenTaskPage
      choices={choices}
      form={formState(useActionData(), initial)}
      lead={t("tasks.office.from-clause")}
    />
  );
}
