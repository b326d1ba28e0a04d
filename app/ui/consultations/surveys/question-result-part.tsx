import type { ContributorKind } from "#app/domain/consultations/consultation-terms.ts";
import type { OfferedFeature } from "#app/domain/consultations/surveys/offered-features.ts";
import type { Line, PointedPlace, QuestionResult } from "#app/domain/consultations/surveys/statistics.ts";
import { type Page, usePage } from "#app/ui/page-context.tsx";
import { lineName } from "./line-name.ts";
import { LineTable } from "./line-table.tsx";
import { PointedPlaces } from "./pointed-places.tsx";
import { RankingTable } from "./ranking-table.tsx";
import { said } from "./said.ts";
import { barsSize, barsWords, surveyBars } from "./survey-chart-look.ts";

type Props = {
  number: string;
  result: QuestionResult;
  features: readonly OfferedFeature[];
  places: readonly PointedPlace[];
  kinds: readonly ContributorKind[];
};

/** What one question came to: of how many, as a chart, and as its table. */
export function QuestionResultPart({ number, result, features, places, kinds }: Props) {
  const page = usePage();
  const { t, lang } = page;
  const { question, place, asked, answered, lines, ranking, figures, width } = result;
  const label = t("surveys.numbered", { place, asks: said(lang, question.asks) });
  const name = (choice: string) => lineName(page, { question, width, features }, choice);
  const ofMatrix = ({ part, choice }: Line) => {
    const row = question.kind === "matrix" ? question.rows.find(({ id }) => id === part) : undefined;
    return row ? t("surveys.row-said", { row: said(lang, row), said: name(choice) }) : name(choice);
  };
  const bars = surveyBars(page, { result, features });
  return (
    <section className="survey-result" id={question.id}>
      <h2>{label}</h2>
      <p>{t("surveys.answered-of", { answered, asked })}</p>
      {figures && figures.n > 0 && (
        <p>
          {t("surveys.figures", {
            ...{ mean: figure(figures.mean), median: figure(figures.median) },
            ...{ least: figure(figures.least), most: figure(figures.most) },
            unit: question.kind === "number" ? said(lang, question.unit) : "",
          })}
        </p>
      )}
      {answered > 0 && bars.rows.length > 0 && (
        <img
          className="survey-chart"
          src={chartPath(number, question.id, page)}
          alt={barsWords(page, result, bars)}
          {...barsSize(bars)}
        />
      )}
      {ranking.length > 0 && <RankingTable {...{ label, ranking, nameOf: name }} />}
      {lines.length > 0 && ranking.length === 0 && (
        <LineTable {...{ label, lines, kinds, nameOf: ofMatrix }} />
      )}
      {ranking.length > 0 && kinds.length > 0 && (
        <LineTable {...{ lines, kinds, label: t("surveys.first-of", { label }), nameOf: ofMatrix }} />
      )}
      {question.kind === "map" && <PointedPlaces {...{ label, places, points: result.points }} />}
      {question.kind === "text" && <p className="hint">{t("surveys.words-are")}</p>}
    </section>
  );
}

const figure = (value: number | null) => (value === null ? "—" : String(Number(value.toFixed(2))));

/** The chart as the reader reads: in their language, their contrast, their size of letters. */
function chartPath(number: string, question: string, { lang, contrast, elder }: Page): string {
  const asked = new URLSearchParams({ lang });
  if (contrast) asked.set("contrast", "high");
  if (elder) asked.set("size", "large");
  return `/consultations/${number}/questionnaire/charts/${question}.svg?${asked}`;
}
