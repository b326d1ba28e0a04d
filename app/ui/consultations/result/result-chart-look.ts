import type { ResultChart, ResultChartName } from "#app/domain/consultations/result/result-chart.ts";
import type { Site } from "#app/domain/site.ts";
import type { Translate } from "#app/domain/text/language.ts";
import type { Page } from "#app/ui/page-context.tsx";
import type { ChartRows } from "./chart-rows.ts";

const width = 620;
export const chartSize = ({ heads, rows }: ChartRows) => ({
  ...{ width, height: 50 + rows.length * 30 + (heads.length > 1 ? 30 : 0) },
});

/** The chart in one sentence. */
export const chartWords = (t: Translate, chart: ResultChartName, { rows, all, of }: ChartRows) =>
  t("results.chart-words", {
    ...{ chart: t(`results.chart.${chart}`), all, of: t(`results.${of}`) },
    rows: rows
      .map(({ name, all: many }) => t("results.chart-row", { name, many }))
      .join(t("consultations.comma")),
  });

type Asked = { t: Translate; site: Pick<Site, "colours">; chart: ResultChartName; drawn: ChartRows };

/** How a chart is drawn for whoever asks: darker colours or larger letters by the address. */
export function resultChartLook({ url }: { url: string }, { t, site, chart, drawn }: Asked): ResultChart {
  const asked = new URL(url).searchParams;
  const isDark = asked.get("contrast") === "high";
  return {
    ...chartSize(drawn),
    letters: asked.get("size") === "large" ? 17 : 13,
    colours: {
      ...(isDark ? { ink: "#000000", line: "#000000" } : { ink: "#545b57", line: "#dcd9cf" }),
      series: [isDark ? "#00452e" : site.colours.action, "#7fb39b", "#b3372a", "#1e5f8c", "#8b918d"],
    },
    label: chartWords(t, chart, drawn),
    series: drawn.heads,
    rows: drawn.rows,
  };
}

/** The chart as the reader reads: in their language, their contrast, their size of letters. */
export function chartPath(number: string, chart: ResultChartName, { lang, contrast, elder }: Page): string {
  const asked = new URLSearchParams({ lang });
  if (contrast) asked.set("contrast", "high");
  if (elder) asked.set("size", "large");
  return `/consultations/${number}/result/charts/${chart}.svg?${asked}`;
}
