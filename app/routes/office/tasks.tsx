import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { hasRole } from "#app/domain/people/actor.ts";
import { officeTasks } from "#app/domain/tasks/office-task-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { TaskTable } from "#app/ui/tasks/task-table.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator", "inspector");
  const { deps, t } = context;
  const which = new URL(request.url).searchParams.get("which") === "ended" ? "ended" : "running";
  return {
    title: t("tasks.office.desk"),
    which,
    mayOpen: hasRole(actor, "coordinator"),
    lines: await officeTasks(deps.db.read, actor, which),
  };
}

export default function OfficeTasks() {
  const t = useT();
  const { which, mayOpen, lines } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/tasks" />
      <h1>{t("tasks.office.desk")}</h1>
      {mayOpen && (
        <p className="acts">
          <a className="btn" href="/office/tasks/new">
            {t("tasks.office.open-clause")}
          </a>
        </p>
      )}
      <nav className="state-tabs" aria-label={t("tasks.office.tabs")}>
        <a href="/office/tasks" aria-current={which === "running" ? "page" : undefined}>
          {t("tasks.office.running")}
        </a>
        <a href="/office/tasks?which=ended" aria-current={which === "ended" ? "page" : undefined}>
          {t("tasks.office.ended")}
        </a>
      </nav>
      {lines.length === 0 ? (
        <Empty text={t("tasks.office.none")} />
      ) : (
        <TaskTable lines={lines} base="/office/tasks" />
      )}
    </>
  );
}
