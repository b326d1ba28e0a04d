import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { deskMay } from "#app/domain/tasks/desk-may.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { OfficeTaskPage } from "#app/ui/tasks/office-task-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "officer", "coordinator", "inspector");
  const task = await taskPage(context.deps.db.read, params.number ?? "");
  if (!task) throw missing();
  return { title: task.title, task, may: deskMay(actor, task) };
}

export default function OfficeTask() {
  return <OfficeTaskPage {...useLoaderData<typeof loader>()} />;
}
