import type { ResultChart } from "#app/domain/consultations/result/result-chart.ts";
import type { OfferedFeature } from "#app/domain/consultations/surveys/offered-features.ts";
import type { QuestionResult } from "#app/domain/consultations/surveys/statistics.ts";
import type { Site } from "#app/domain/site.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { lineName } from "./line-name.ts";
import { said } from "./said.ts";

/** Dark enough on white, each told from its neighbours by its hatching too. */
const several = ["#1e5f8c", "#8a5a00", "#1f6b4f", "#7a3b69", "#545b57", "#b3372a"];
const width = 600;

type Reader = { t: Translate; lang: Lang };
type Bars = Pick<ResultChart, "series" | "rows">;
type Asked = { result: QuestionResult; features: readonly OfferedFeature[] };

/** The bars of a question: how many, of a ranking how many points. Nothing to draw where nobody ticked anything. */
export function surveyBars(reader: Reader, { result, features }: Asked): Bars {
  const { question, lines, ranking } = result;
  const name = (choice: string) => lineName(reader, { question, width: result.width, features }, choice);
  if (question.kind === "matrix")
    return {
      series: question.options.map(({ id }) => name(id)),
      rows: question.rows.map((row) => ({
        name: said(reader.lang, row),
        parts: lines.filter(({ part }) => part === row.id).map(({ count }) => count),
      })),
    };
  const rows =
    question.kind === "ranking"
      ? ranking.map(({ choice, points }) => ({ name: name(choice), parts: [points] }))
      : lines.map(({ choice, count }) => ({ name: name(choice), parts: [count] }));
  return { series: [reader.t("surveys.head.all")], rows };
}

export const barsSize = ({ rows, series }: Bars) => ({
  ...{ width, height: 40 + rows.length * 34 + (series.length > 1 ? 40 : 0) },
});

/** A result in one sentence, for who does not see the bars. */
export const barsWords = ({ t, lang }: Reader, { question, answered }: QuestionResult, bars: Bars) =>
  t("surveys.chart", {
    ...{ asks: said(lang, question.asks), answered },
    counts: bars.rows
      .map(({ name, parts }) => t("surveys.chart-line", { name, counts: parts.join(" / ") }))
      .join(t("surveys.or")),
  });

export const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** How it is drawn for whoever asks: darker or in larger letters by the address. */
export function surveyChartLook(
  { url }: { url: string },
  { t, lang, site, ...asked }: Asked & Reader & { site: Pick<Site, "colours"> },
): ResultChart {
  const bars = surveyBars({ t, lang }, asked);
  const wanted = new URL(url).searchParams;
  const isDark = wanted.get("contrast") === "high";
  const one = isDark ? "#00452e" : site.colours.action;
  return {
    ...{ ...barsSize(bars), ...bars, letters: wanted.get("size") === "large" ? 17 : 13 },
    colours: {
      ...(isDark ? { ink: "#000000", line: "#000000" } : { ink: "#545b57", line: "#dcd9cf" }),
      series: bars.series.length > 1 ? several : [one],
    },
    label: barsWords({ t, lang }, asked.result, bars),
  };
}
