import type * as echarts from "echarts";
import type { ChartLook } from "#app/domain/plans/chart-look.ts";
import { drawnSvg } from "./drawn-svg.ts";

/** An indicator over the years as SVG: what was measured as full circles on a line, targets as hollow diamonds on a broken one. */
export function drawIndicator(look: ChartLook): string {
  return drawnSvg(look, optionOf(look));
}

function optionOf({ letters, colours, names, values }: ChartLook): echarts.EChartsOption {
  const years = [...new Set(values.map(({ year }) => String(year)))];
  const text = { color: colours.ink, fontSize: letters };
  const lastMeasured = values.findLast(({ isTarget }) => !isTarget);
  const series = (isTarget: boolean) => ({
    name: isTarget ? names.target : names.measured,
    type: "line" as const,
    symbol: isTarget ? "emptydiamond" : "circle",
    symbolSize: isTarget ? 10 : 8,
    lineStyle: { type: isTarget ? ("dashed" as const) : ("solid" as const), width: 2 },
    itemStyle: { color: isTarget ? colours.target : colours.measured },
    label: { show: true, ...text, position: "top" as const },
    data: values.filter((each) => each.isTarget === isTarget).map(({ year, value }) => [String(year), value]),
  });
  const way = lastMeasured ? [[String(lastMeasured.year), lastMeasured.value]] : [];
  const targets = series(true);
  return {
    animation: false,
    grid: { left: 8, right: 24, top: letters * 2.6, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 22, selectedMode: false },
    xAxis: {
      ...{ type: "category", data: years, axisLabel: text },
      axisLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      ...{ type: "value", scale: true, splitNumber: 3, axisLabel: text },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      // The broken line begins where measuring ended, without a second mark there.
      {
        ...targets,
        data: [...way.map((value) => ({ value, symbol: "none", label: { show: false } })), ...targets.data],
      },
      series(false),
    ],
  };
}
