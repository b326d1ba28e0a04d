import type * as echarts from "echarts";
import type { ResultChart } from "#app/domain/consultations/result/result-chart.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { drawnSvg } from "./drawn-svg.ts";

const longestName = 14;
/** Beside their colours the series differ in their hatching. */
const hatchings = [
  undefined,
  { rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { symbol: "circle", symbolSize: 0.7 },
  { rotation: 0, dashArrayX: [1, 0], dashArrayY: [2, 4] },
] as const;

/** Counts as bars in SVG, with their number at the end of each. */
export function drawResult(chart: ResultChart): string {
  return drawnSvg(chart, optionOf(chart));
}

function optionOf({ letters, colours, series, rows }: ResultChart): echarts.EChartsOption {
  const text = { color: colours.ink, fontSize: letters };
  const sums = rows.map(({ parts }) => parts.reduce((all, part) => all + part, 0));
  const last = series.length - 1;
  return {
    animation: false,
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: series.length > 1, decals: hatchings.map((each) => each ?? {}) },
    },
    grid: { left: 8, right: letters * 4, top: last > 0 ? letters * 2.6 : 8, bottom: 8, containLabel: true },
    ...(last > 0 && {
      legend: { top: 0, left: 0, textStyle: text, itemWidth: 18, itemGap: 8, selectedMode: false },
    }),
    xAxis: {
      ...{ type: "value", min: 0, minInterval: 1, splitNumber: 4, axisLabel: text },
      splitLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      ...{ type: "category", inverse: true, data: rows.map(({ name }) => shorten(name, longestName)) },
      ...{ axisLabel: text, axisLine: { lineStyle: { color: colours.line } } },
    },
    series: series.map((name, at) => ({
      ...{ name, type: "bar" as const, stack: "all", barWidth: "56%" },
      itemStyle: { color: colours.series[at] ?? colours.ink },
      data: rows.map(({ parts }) => parts[at] ?? 0),
      label: {
        ...{ show: at === last, ...text, position: "right" as const },
        formatter: ({ dataIndex }: { dataIndex: number }) => String(sums[dataIndex] ?? 0),
      },
    })),
  };
}
