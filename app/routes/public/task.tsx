import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { baseMap } from "#app/domain/geo/base-map.server.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { placeMap } from "#app/ui/map/place-map.ts";
import { TaskPageView } from "#app/ui/tasks/task-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, t } }: LoaderFunctionArgs) {
  const task = await taskPage(deps.db.read, params.number ?? "");
  if (!task) throw missing();
  const { features } = await baseMap(deps.site.basemap);
  const { title, number, geometry } = task;
  const map = placeMap(features, geometry ? [geometry] : []);
  return { title: t("tasks.page-title", { title, number }), task, map };
}

export default function Task() {
  const { task, map } = useLoaderData<typeof loader>();
  return <TaskPageView task={task} map={map} />;
}
