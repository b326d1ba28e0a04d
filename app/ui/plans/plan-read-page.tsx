import type { ConsultedOn } from "#app/domain/consultations/result/consulted-on.ts";
import type { VersionTreatment } from "#app/domain/notices/notice-view.ts";
import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { ConsultedList } from "#app/ui/consultations/result/consulted-list.tsx";
import { TreatedCounts } from "#app/ui/notices/treated-counts.tsx";
import { voicesWords } from "#app/ui/notices/voices-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { PlanMarkup } from "./plan-markup.ts";
import { PlanReader } from "./plan-reader.tsx";
import { VersionHead } from "./version-head.tsx";

type ReadProps = {
  plan: PlanPage;
  markup: PlanMarkup;
  treated?: VersionTreatment | null;
  consulted: readonly ConsultedOn[];
};

/** The page of a plan in one of its versions. */
export function PlanReadPage({ plan, markup, treated = null, consulted }: ReadProps) {
  const { t, lang } = usePage();
  return (
    <div className="plan-page">
      <p className="crumb">
        <a href="/plans">{t("plans.title")}</a>
      </p>
      <h1>{lang === "en" ? plan.titleEn : plan.title}</h1>
      <VersionHead plan={plan} />
      {treated && <Treated {...treated} />}
      <ConsultedList lines={consulted} />
      <p className="lead">{t("plans.reading")}</p>
      <PlanReader {...{ plan, markup }} />
    </div>
  );
}

/** What was made of the opinions before this version was approved. */
function Treated({ notice, tally }: VersionTreatment) {
  const { t } = usePage();
  return (
    <section className="plan-treated" aria-labelledby="treated">
      <h2 id="treated">{t("notices.announcement.tally", { said: voicesWords(t, tally.all) })}</h2>
      <TreatedCounts tally={tally} />
      <p>
        <a href={`/notices/${notice}#opinions`}>{t("notices.announcement.each")}</a>
      </p>
    </section>
  );
}
