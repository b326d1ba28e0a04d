import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { placeBounds } from "#app/ui/map/place-map.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { TaskPageView } from "#app/ui/tasks/task-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const task = await taskPage(deps.db.read, params.number ?? "");
  if (!task) throw missing();
  const { title, number, geometry } = task;
  const bounds = placeBounds(geometry ? [geometry] : []);
  return {
    title: t("tasks.page-title", { title, number }),
    description: t("alerts.share.task", { title, lead: nameIn(lang, task.lead), due: task.dueOn }),
    card: { path: `/tasks/${number}/card.png?lang=${lang}`, alt: t("alerts.share.card-alt", { title }) },
    task,
    bounds,
  };
}

export default function Task() {
  const { task, bounds } = useLoaderData<typeof loader>();
  return <TaskPageView task={task} bounds={bounds} />;
}
