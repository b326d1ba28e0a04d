import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { taskFilter } from "#app/domain/tasks/task-filter.ts";
import { leadingUnits, taskList } from "#app/domain/tasks/task-queries.server.ts";
import { placeBounds } from "#app/ui/map/place-map.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TaskPool } from "#app/ui/tasks/task-pool.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const filter = taskFilter.parse(Object.fromEntries(query));
  const after = query.get("after") ?? undefined;
  const list = await taskList(deps.db.read, filter, { size: 100, after });
  const places = list.lines.flatMap(({ geometry }) => geometry ?? []);
  return {
    title: t("tasks.title"),
    filter,
    ...list,
    units: await leadingUnits(deps.db.read),
    bounds: placeBounds(places),
  };
}

export default function Tasks() {
  const t = useT();
  const { title: _, ...pool } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("tasks.title")}</h1>
      <p className="lead">{t("tasks.lead")}</p>
      <TaskPool {...pool} />
    </>
  );
}
