import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { CompareClauses } from "./compare-clauses.tsx";
import { CompareCounts } from "./compare-counts.tsx";
import { CompareFeatures } from "./compare-features.tsx";
import { CompareParts } from "./compare-parts.tsx";
import { indicatorName } from "./indicator-words.ts";
import type { Leading } from "./led-by.tsx";

type CompareProps = { compared: ComparePage; all: boolean; isOffice: boolean };
type PageProps = CompareProps & { leading: Leading };

/** Two versions of a plan: how much changed, then each change where it stands. */
export function ComparePagePart({ compared, leading, all, isOffice }: PageProps) {
  const { t, lang } = usePage();
  const { plan, found } = compared;
  const home = isOffice ? "/office/plans" : `/plans/${plan.id}`;
  return (
    <div className="compare-page">
      <p className="crumb">
        <a href={home}>{lang === "en" ? plan.titleEn : plan.title}</a>
      </p>
      <h1>{t("reading.compare.title")}</h1>
      <CompareForm compared={compared} all={all} isOffice={isOffice} />
      {!found && <Empty text={t("reading.compare.one")} href={home} act={t("reading.compare.back")} />}
      {found && (
        <>
          <CompareCounts found={found} />
          <CompareClauses changes={found.clauses} leading={leading} all={all} />
          <CompareParts
            title={t("reading.indicators")}
            changes={found.indicators}
            nameOf={(indicator) => indicatorName(lang, indicator)}
          />
          <CompareParts
            title={t("reading.compare.goals")}
            changes={found.goals}
            nameOf={({ title, titleEn }) => (lang === "en" ? titleEn : title)}
          />
          <CompareParts title={t("reading.glossary")} changes={found.terms} nameOf={({ term }) => term} />
          <CompareFeatures changes={found.features} leading={leading} />
        </>
      )}
    </div>
  );
}

function CompareForm({ compared, all, isOffice }: CompareProps) {
  const { t } = usePage();
  const { plan, numbers, from, to } = compared;
  const choice = (name: "from" | "to", chosen: string) => (
    <label>
      {t(`reading.compare.${name}`)}{" "}
      <select name={name} defaultValue={chosen}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {t("plans.version", { version: number })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      method="get"
      action={`${isOffice ? "/office" : ""}/plans/${plan.id}/compare`}
      className="compare-form"
    >
      {choice("from", from)}
      {choice("to", to)}
      <label className="compare-all">
        <input type="checkbox" name="show" value="all" defaultChecked={all} /> {t("reading.compare.all")}
      </label>
      <button className="btn" type="submit">
        {t("reading.compare.go")}
      </button>
    </form>
  );
}
