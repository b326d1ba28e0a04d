import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { PlanReadPage } from "#app/ui/plans/plan-read-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang, t } }: LoaderFunctionArgs) {
  const plan = await planPage(deps.db.read, params.plan ?? "", params.number ?? "");
  if (!plan) throw missing();
  const version = t("plans.version", { version: plan.version });
  return { title: `${lang === "en" ? plan.titleEn : plan.title} · ${version}`, plan };
}

export default function PlanVersion() {
  return <PlanReadPage plan={useLoaderData<typeof loader>().plan} />;
}
