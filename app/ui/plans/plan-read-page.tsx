import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { PlanMarkup } from "./plan-markup.ts";
import { PlanReader } from "./plan-reader.tsx";
import { VersionHead } from "./version-head.tsx";

/** The page of a plan in one of its versions. */
export function PlanReadPage({ plan, markup }: { plan: PlanPage; markup: PlanMarkup }) {
  const { t, lang } = usePage();
  return (
    <div className="plan-page">
      <p className="crumb">
        <a href="/plans">{t("plans.title")}</a>
      </p>
      <h1>{lang === "en" ? plan.titleEn : plan.title}</h1>
      <VersionHead plan={plan} />
      <p className="lead">{t("plans.reading")}</p>
      <PlanReader {...{ plan, markup }} />
    </div>
  );
}
