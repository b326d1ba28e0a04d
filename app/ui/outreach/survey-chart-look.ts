import type { SurveyChart, SurveyQuestion } from "#app/domain/outreach/surveys/survey-chart.ts";
import type { SurveyResult } from "#app/domain/outreach/surveys/survey-result.ts";
import type { Site } from "#app/domain/site.ts";
import type { Translate } from "#app/domain/text/language.ts";

export const surveyChartSize = { width: 560, height: 280 };

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** The answers to a question in one sentence. */
export const resultWords = (t: Translate, question: SurveyQuestion, { n, rows }: SurveyResult) =>
  t("outreach.survey.chart", {
    ...{ question: t(`outreach.survey.${question}`), n },
    shares: rows
      .map(({ level, share }) =>
        t("outreach.survey.chart-share", {
          level: t(`outreach.survey.${question}-level.${level}`),
          share: share === null ? t("outreach.survey.withheld") : percent(share),
        }),
      )
      .join(t("outreach.survey.chart-and")),
  });

type Asked = { t: Translate; site: Pick<Site, "colours">; question: SurveyQuestion; result: SurveyResult };

/** How a question's chart is drawn for whoever asks: the tokens' colours, darker ones or larger letters by the address. */
export function surveyChartLook({ url }: { url: string }, { t, site, question, result }: Asked): SurveyChart {
  const asked = new URL(url).searchParams;
  const colours =
    asked.get("contrast") === "high"
      ? { ink: "#000000", line: "#000000", bar: "#00452e", range: "#000000" }
      : { ink: "#545b57", line: "#dcd9cf", bar: site.colours.action, range: "#1c1f1d" };
  return {
    ...{ ...surveyChartSize, colours, letters: asked.get("size") === "large" ? 17 : 13 },
    label: resultWords(t, question, result),
    names: {
      share: t("outreach.survey.head.share"),
      range: t("outreach.survey.head.range"),
      withheld: t("outreach.survey.withheld"),
    },
    rows: result.rows.map(({ level, share, low, high }) => ({
      ...{ share, low, high, name: t(`outreach.survey.${question}-level.${level}`) },
    })),
  };
}
