import type { LedByResults } from "#app/domain/consultations/result/consulted-on.ts";
import type { Leading } from "#app/domain/notices/leading-opinions.ts";
import type { Comparison } from "#app/domain/plans/comparison/compare-versions.ts";
import type { ComparePage } from "#app/domain/plans/comparison/compare-view.ts";
import { versionPath } from "#app/domain/plans/plan-paths.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { CompareClauses } from "./compare-clauses.tsx";
import { CompareCounts } from "./compare-counts.tsx";
import { CompareFeatures } from "./compare-features.tsx";
import { CompareParts } from "./compare-parts.tsx";
import { indicatorName, valuesWords } from "./indicator-words.ts";

type CompareProps = { compared: ComparePage; isOffice: boolean };
type PageProps = CompareProps & { leading: Leading; consulted?: LedByResults };

/** Two versions of a plan: how much changed, then each change where it stands. */
export function ComparePagePart({ compared, leading, consulted = {}, isOffice }: PageProps) {
  const { t, lang } = usePage();
  const { plan, found } = compared;
  const home = isOffice ? "/office/plans" : `/plans/${plan.id}`;
  return (
    <div className="compare-page">
      <p className="crumb">
        <a href={home}>{lang === "en" ? plan.titleEn : plan.title}</a>
      </p>
      <h1>{t("reading.compare.title")}</h1>
      {found && <p className="lead">{t("reading.compare.of", { from: compared.from, to: compared.to })}</p>}
      <CompareForm compared={compared} isOffice={isOffice} />
      {found ? (
        <Changes {...{ compared, leading, consulted, isOffice, found }} />
      ) : (
        <Empty text={t("reading.compare.one")} href={home} act={t("reading.compare.back")} />
      )}
    </div>
  );
}

type ChangesProps = Required<PageProps> & { found: Comparison };
function Changes({ compared, leading, consulted, isOffice, found }: ChangesProps) {
  const { t, lang } = usePage();
  const { plan, names, all } = compared;
  const { from, to } = compared;
  const readAt = { before: versionPath(plan.id, from), after: versionPath(plan.id, to) };
  const given = { names, leading };
  const inLang = (name: string, nameEn: string) => (lang === "en" && nameEn ? nameEn : name);
  const anchorOf = ({ anchor }: { anchor: string | null }) => anchor;
  return (
    <>
      <CompareCounts found={found} />
      <CompareClauses
        {...{ ...given, consulted, changes: found.clauses, all }}
        readAt={isOffice ? null : readAt}
      />
      <CompareParts
        {...{ ...given, title: t("reading.indicators"), changes: found.indicators, anchorOf }}
        nameOf={(indicator) => indicatorName(lang, indicator)}
        wholeOf={(indicator) => valuesWords(t, indicator)}
        unitOf={({ unit }) => unit}
      />
      <CompareParts
        {...{ ...given, title: t("reading.compare.goals"), changes: found.goals, anchorOf }}
        nameOf={({ code, title, titleEn }) => `${code} ${inLang(title, titleEn)}`}
        wholeOf={({ kind, title, titleEn }) => `${t(`reading.goal.${kind}`)}: ${inLang(title, titleEn)}`}
      />
      <CompareParts
        {...{ ...given, title: t("reading.glossary"), changes: found.terms, anchorOf }}
        nameOf={({ term }) => term}
        wholeOf={({ meaning }) => meaning}
      />
      <CompareParts
        {...{ ...given, title: t("reading.compare.layers"), changes: found.layers }}
        nameOf={({ name, nameEn }) => inLang(name, nameEn)}
        wholeOf={({ kind }) => t(`reading.layers.${kind}`)}
      />
      <CompareFeatures {...{ ...given, changes: found.features }} />
      {!isOffice && (
        <p>
          <a href={`/plans/${plan.id}/compare.json?${new URLSearchParams({ from, to })}`}>
            {t("reading.compare.data")}
          </a>
        </p>
      )}
    </>
  );
}

function CompareForm({ compared, isOffice }: CompareProps) {
  const { t } = usePage();
  const { plan, numbers, from, to, all } = compared;
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
