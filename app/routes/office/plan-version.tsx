import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { hearingApplications } from "#app/domain/notices/application-desk.server.ts";
import { versionFile } from "#app/domain/notices/version-file.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { VersionFilePage } from "#app/ui/versions/version-file-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { plan: planId = "", number = "" } = params;
  const file = await versionFile(context.deps, actor, { planId, number });
  if (!file) throw missing();
  const { notice } = file;
  const waiting = { tab: "waiting", notice: notice?.number ?? "", page: 1 } as const;
  const applications = notice ? await hearingApplications(context.deps.db.read, actor, waiting) : undefined;
  const mayAct = hasRole(actor, "coordinator");
  const title = context.t("versions.file.title", { number: file.number });
  return { title, file, applications, mayAct, me: actor.id };
}

export default function PlanVersion() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <VersionFilePage {...parts} />;
}
