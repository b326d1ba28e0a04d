import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { planPage } from "#app/domain/plans/plan-queries.server.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { PlanReader } from "#app/ui/plans/plan-reader.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang } }: LoaderFunctionArgs) {
  const plan = await planPage(deps.db.read, params.plan ?? "");
  if (!plan) throw missing();
  return { title: lang === "en" ? plan.titleEn : plan.title, plan };
}

export default function Plan() {
  const { t } = usePage();
  const { title, plan } = useLoaderData<typeof loader>();
  const { version, approvedOn, source } = plan;
  return (
    <>
      <p className="crumb">
        <a href="/plans">{t("plans.title")}</a>
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <span>{t("plans.version", { version })}</span>
        {approvedOn && <span>{t("plans.approved", { day: approvedOn })}</span>}
        {source && <span lang="zh-CN">{source}</span>}
      </p>
      <p className="lead">{t("plans.reading")}</p>
      <PlanReader plan={plan} />
    </>
  );
}
