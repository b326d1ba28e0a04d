import type * as echarts from "echarts";
import type { SurveyChart } from "#app/domain/outreach/surveys/survey-chart.ts";
import { drawnSvg } from "./drawn-svg.ts";

const percent = (share: number) => `${(share * 100).toFixed(0)}%`;

/** The answers to a question as SVG: a bar for each share, and across its end the range within which it lies. */
export function drawSurvey(chart: SurveyChart): string {
  return drawnSvg(chart, optionOf(chart));
}

function optionOf({ letters, colours, names, rows }: SurveyChart): echarts.EChartsOption {
  const text = { color: colours.ink, fontSize: letters };
  const top = Math.max(0.2, ...rows.map(({ high }) => high ?? 0));
  return {
    animation: false,
    grid: { left: letters * 2, right: letters * 4, top: letters * 2.6, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 22, selectedMode: false },
    xAxis: {
      ...{ type: "value", min: 0, max: Math.min(1, Math.ceil(top * 10) / 10) },
      axisLabel: { ...text, formatter: percent },
      splitLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      ...{ type: "category", inverse: true, data: rows.map(({ name }) => name), axisLabel: text },
      axisLine: { lineStyle: { color: colours.line } },
    },
    series: [
      {
        ...{ name: names.share, type: "bar", barWidth: "46%", itemStyle: { color: colours.bar } },
        data: rows.map(({ share }) => ({
          value: share ?? 0,
          label: {
            ...{ show: share === null, ...text, position: "right" as const, formatter: names.withheld },
          },
        })),
      },
      {
        ...{ name: names.range, type: "custom", itemStyle: { color: colours.range } },
        encode: { x: [1, 2], y: 0 },
        data: rows.flatMap(({ low, high }, at) => (low === null || high === null ? [] : [[at, low, high]])),
        renderItem: (_params, api) => whisker(api, colours.range),
      },
    ],
  };
}

/** A line from the range's low to its high end, with a stop at each. */
export function whisker(
  api: echarts.CustomSeriesRenderItemAPI,
  stroke: string,
): echarts.CustomSeriesRenderItemReturn {
  const [x1 = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
  const [x2 = 0] = api.coord([api.value(2), api.value(0)]);
  const lines = (colour: string, lineWidth: number) => {
    const line = (from: [number, number], to: [number, number]) => ({
      type: "line" as const,
      shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
      style: { stroke: colour, lineWidth },
    });
    const stop = (x: number) => line([x, y - 6], [x, y + 6]);
    return [line([x1, y], [x2, y]), stop(x1), stop(x2)];
  };
  // Where it crosses the bar, a white edge sets it off.
  return { type: "group", children: [...lines("#ffffff", 5), ...lines(stroke, 2)] };
}
