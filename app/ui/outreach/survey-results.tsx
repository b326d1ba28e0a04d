import type { SurveyQuestion } from "#app/domain/outreach/surveys/survey-chart.ts";
import type { SurveyResult } from "#app/domain/outreach/surveys/survey-result.ts";
import type { SurveyView } from "#app/domain/outreach/surveys/survey-view.ts";
import { type Page, usePage, useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "../primitives/flow-table.tsx";
import { resultWords, surveyChartSize } from "./survey-chart-look.ts";

const percent = (share: number | null) => (share === null ? "—" : `${(share * 100).toFixed(1)}%`);

/** Both questions as charts with their tables, with how many answered, how they were counted, and what that can't tell. */
export function SurveyResults({ survey }: { survey: SurveyView }) {
  const t = useT();
  const { results, sampling, isOpen, resultsAtClose, closesOn } = survey;
  if (!results)
    return (
      <p className="note">
        {t(isOpen && resultsAtClose ? "outreach.survey.at-close" : "outreach.survey.too-few", {
          day: closesOn,
        })}
      </p>
    );
  const { knows, accepts, signedIn, devices } = results;
  return (
    <section>
      <h2>{t("outreach.survey.results")}</h2>
      <p>
        {signedIn === null || devices === null
          ? t("outreach.survey.counted-only", { n: knows.n })
          : t("outreach.survey.counted", { n: knows.n, signedIn, devices })}{" "}
        {t("outreach.survey.no-device-kind")}
      </p>
      <p className="note">
        {sampling ? t("outreach.survey.sampled", { how: sampling }) : t("outreach.survey.self-selected")}
      </p>
      <Result number={survey.number} question="knows" result={knows} />
      <Result number={survey.number} question="accepts" result={accepts} />
      <p className="hint">{t("outreach.survey.interval")}</p>
    </section>
  );
}

type ResultProps = { number: string; question: SurveyQuestion; result: SurveyResult };

function Result({ number, question, result }: ResultProps) {
  const page = usePage();
  const { t } = page;
  const heads = (["level", "share", "range"] as const).map((head) => t(`outreach.survey.head.${head}`));
  return (
    <>
      <h3>{t(`outreach.survey.${question}`)}</h3>
      {result.n > 0 && (
        <img
          className="survey-chart"
          src={chartPath(number, question, page)}
          alt={resultWords(t, question, result)}
          {...surveyChartSize}
        />
      )}
      <FlowTable label={t(`outreach.survey.${question}`)} className="brief" heads={heads}>
        {result.rows.map(({ level, count, share, low, high }) => (
          <FlowRow key={level}>
            <FlowHead>{t(`outreach.survey.${question}-level.${level}`)}</FlowHead>
            <FlowCell head={heads[1] ?? ""}>
              {count === null
                ? t("outreach.survey.withheld")
                : t("outreach.survey.of", { share: percent(share), count, n: result.n })}
            </FlowCell>
            <FlowCell head={heads[2] ?? ""}>
              {count === null ? "—" : `${percent(low)}–${percent(high)}`}
            </FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
    </>
  );
}

/** The chart as the reader reads: in their language, their contrast, their size of letters. */
function chartPath(number: string, question: SurveyQuestion, { lang, contrast, elder }: Page): string {
  const asked = new URLSearchParams({ lang });
  if (contrast) asked.set("contrast", "high");
  if (elder) asked.set("size", "large");
  return `/surveys/${number}/charts/${question}.svg?${asked}`;
}
