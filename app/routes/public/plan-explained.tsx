import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { explainersOf } from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { publicVersion } from "#app/domain/plans/plan-page.server.ts";
import { Explainers } from "#app/ui/outreach/clause-page.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang } }: LoaderFunctionArgs) {
  const plan = await publicVersion(deps.db.read, params.plan ?? "");
  if (!plan) throw missing();
  const { id, title, titleEn } = plan;
  return {
    title: lang === "en" ? titleEn : title,
    id,
    explainers: await explainersOf(deps.db.read, { planId: id, anchor: null }),
  };
}

export default function PlanExplained() {
  const { t } = usePage();
  const { title, id, explainers } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="crumb">
        <a href={`/plans/${id}`}>{title}</a>
      </p>
      <h1>{t("outreach.plan-explained", { plan: title })}</h1>
      <Explainers explainers={explainers} />
    </>
  );
}
