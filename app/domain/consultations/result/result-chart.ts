/** What of a result is drawn; each chart has its table beside it. */
export const resultCharts = ["adoption", "kind", "channel", "topic", "clause"] as const;
export type ResultChartName = (typeof resultCharts)[number];

/** Bars as they are drawn; several series lie one on the other. */
export type ResultChart = {
  width: number;
  height: number;
  /** Size of the letters. */
  letters: number;
  colours: { ink: string; line: string; series: readonly string[] };
  /** The chart in words. */
  label: string;
  series: readonly string[];
  rows: readonly { name: string; parts: readonly number[] }[];
};
