import type * as echarts from "echarts";
import type { ReachChart } from "#app/domain/consultations/reach/reach-chart.ts";
import { drawnSvg } from "./drawn-svg.ts";
import { whisker } from "./survey-chart.ts";

const percent = (share: number) => `${(share * 100).toFixed(0)}%`;

/** Shares of voices as bars with the range within which each lies, and beside them the share of the population as a mark, in SVG. */
export function drawReach(chart: ReachChart): string {
  return drawnSvg(chart, optionOf(chart));
}

function optionOf({ letters, colours, names, rows }: ReachChart): echarts.EChartsOption {
  const text = { color: colours.ink, fontSize: letters };
  const top = Math.max(0.2, ...rows.flatMap(({ high, expected }) => [high ?? 0, expected ?? 0]));
  return {
    animation: false,
    // Without a browser Latin letters are reckoned narrower than they are drawn.
    grid: { left: letters * 3, right: letters * 4, top: letters * 2.8, bottom: 8, containLabel: true },
    legend: {
      ...{ top: 0, left: 0, textStyle: text, itemWidth: 18, itemGap: letters * 2, selectedMode: false },
      data: [
        names.share,
        ...(rows.some(({ low }) => low !== null) ? [names.range] : []),
        ...(rows.some(({ expected }) => expected !== null) ? [names.expected] : []),
      ],
    },
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
        ...{ name: names.share, type: "bar", barWidth: "50%", itemStyle: { color: colours.bar } },
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
      {
        ...{ name: names.expected, type: "scatter", symbol: "diamond", symbolSize: letters, z: 4 },
        itemStyle: { color: colours.expected },
        data: rows.flatMap(({ expected }, at) => (expected === null ? [] : [[expected, at]])),
      },
    ],
  };
}
